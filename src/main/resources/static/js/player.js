// The self-test player: a clock, a beat or a counter for a page that is complete without it. Every word is on the page.
(() => {
  const READY = 5, BREATH = 10, REST = 60, WARN = 3; // seconds: before a try, between tries, between sides, with beeps
  const test = document.querySelector("[data-timer]");
  const words = document.getElementById("player");
  const sides = [...document.querySelectorAll("[data-side]")];
  if (!words || !sides.length) return;

  const { timer, pick, left } = test.dataset;
  const [cap, tries, each, within] = ["cap", "tries", "each", "within"].map(name => Number(test.dataset[name]));
  const panel = words.content.firstElementChild.cloneNode(true);
  sides[0].parentElement.before(panel);
  const all = selector => [...panel.querySelectorAll(selector)];
  const [status] = all("[role=status]"), [face] = all(".tapper"), [heard] = all("[data-heard]"), [sound] = all("input");
  const texts = all("[data-text]").map(element => [element, element.textContent]);
  const image = test.querySelector("img"), figure = image.parentElement, home = figure.parentElement;
  const right = image.getAttribute("src");
  const field = box => document.getElementById(box.dataset.side);
  const ended = box => document.getElementById(`${box.dataset.side}.stopped`);

  let state, began, length, then, waiting; // of the countdown or the try that runs; "then" follows a countdown
  let side, results, number = 0; // whose turn it is, what the tries came to, what the face shows
  let before = 0; // what the side did before these tries
  let last, held, asked; // the side that was tried last, a result that waits for a reason, whether one may still be given
  let phase, audio, awake;

  const seconds = () => (performance.now() - began) / 1000;

  function show(next) {
    const ours = document.activeElement === document.body || panel.contains(document.activeElement);
    clearTimeout(waiting);
    panel.dataset.state = state = next;
    // the picture comes along to where the eyes are, but for the try itself
    const along = next === "ready" || next === "rest" || next === "run";
    (along ? panel : home).prepend(figure);
    figure.hidden = next === "run";
    phase = "";
    began = performance.now();
    if (next === "idle" || next === "done" || next === "pain") {
      awake?.then(lock => lock?.release());
      awake = null;
    }
    paint();
    if (along) panel.scrollIntoView();
    if (ours && next !== "idle") (next === "why" ? all("[data-reason]")[0] : face.hidden ? status : face).focus({ preventScroll: true });
  }

  function paint() {
    const now = [state, phase, asked && (state === "rest" || state === "done") && "asked"];
    for (const part of all("[data-when]")) part.hidden = !part.dataset.when.split(" ").some(when => now.includes(when));
    const fill = {
      number: [number],
      side: [side?.querySelector("legend").textContent],
      try: [results?.length + 1, tries],
      left: [within - Math.round(seconds())],
    };
    for (const [element, text] of texts) {
      const filled = text.replace(/\{(\d)\}/g, (_, index) => fill[element.dataset.text][index]);
      if (element.textContent !== filled) element.textContent = filled;
    }
  }

  function beep(pitch, long = 0.12) {
    navigator.vibrate?.(long * 1000);
    if (!audio || !sound.checked) return;
    const tone = audio.createOscillator(), volume = audio.createGain(), end = audio.currentTime + long;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.5, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(end);
  }

  // Once a second, on the second: nothing here changes more often.
  function tick() {
    const second = Math.round(seconds());
    if (state !== "run") {
      number = length - second;
      if (number <= 0) return then();
      if (number <= WARN) beep(440);
    } else if (timer === "stopwatch") {
      number = second;
      if (second >= cap) return finish(cap);
    } else if (timer === "metronome") {
      const up = second % each < each / 2;
      number = Math.floor(second / each);
      if (number >= cap) return finish(number);
      phase = up ? "up" : "down";
      beep(up ? 660 : 440);
    } else if (within && second >= within) {
      return finish(number);
    }
    if (state === "run" && timer !== "count" && number && number % 5 === 0) heard.textContent = number;
    paint();
    waiting = setTimeout(tick, (second + 1) * 1000 - seconds() * 1000);
  }

  function countDown(name, from, next) {
    [number, length, then] = [from, from, next];
    show(name);
    tick();
  }

  const ready = () => {
    asked = false;
    countDown("ready", READY, () => {
      number = 0;
      show("run");
      if (timer !== "metronome") beep(880, 0.4);
      tick();
    });
  };

  function turnTo(box) {
    [side, results, before] = [box, [], Number(field(box).value) || 0];
    image.src = box.dataset.side.endsWith(".left") ? left : right;
  }

  function start(box) {
    audio ??= window.AudioContext && new AudioContext();
    audio?.resume();
    awake ??= navigator.wakeLock?.request("screen").catch(() => null);
    turnTo(box);
    ready();
  }

  function finish(value, reason = "") {
    const target = field(side), unit = target.inputMode === "decimal" ? 10 : 1;
    const result = Math.floor(value * unit + 1e-6) / unit;
    const best = Math.max(before, ...results);
    results = [...results, result];
    const mean = results.reduce((sum, each) => sum + each, 0) / results.length;
    target.value = pick === "mean" ? Math.round(mean * unit) / unit : Math.max(best, result);
    // a worse try says nothing of how the best one ended, but pain counts always
    if (pick === "mean" || result >= best || reason === "pain") ended(side).value = reason;
    last = side;
    beep(880, 0.6);
    if (reason === "pain") return rest();
    const other = sides.find(box => box !== side && !field(box).value && !ended(box).value);
    if (results.length < tries) return countDown("rest", BREATH, ready);
    if (!other) return show("done");
    turnTo(other);
    countDown("rest", REST, ready);
  }

  // Pain ends it: that side is not offered again, and nothing goes on by itself.
  function rest() {
    all(`[data-start="${last.dataset.side}"]`).forEach(button => button.remove());
    show("pain");
  }

  function tap() {
    if (timer !== "count") {
      asked = true;
      return finish(timer === "stopwatch" ? Math.min(cap, seconds()) : number);
    }
    number++;
    navigator.vibrate?.(40);
    heard.textContent = number;
    if (number >= cap) return finish(number);
    paint();
  }

  function because(reason) {
    asked = false;
    if (state === "why") return finish(held, reason);
    ended(last).value = reason;
    if (reason === "pain") return rest();
    paint();
  }

  function stop() {
    if (state !== "run") return show(results.length ? "done" : "idle");
    held = timer === "stopwatch" ? Math.min(cap, seconds()) : number;
    show("why");
  }

  document.addEventListener("click", event => {
    const control = event.target.closest("a, button, input, label, select, summary");
    const data = panel.contains(control) ? control.dataset : {};
    if ("start" in data) start(sides.find(box => box.dataset.side === data.start));
    else if ("now" in data) ready();
    else if ("stop" in data) stop();
    else if ("reason" in data) because(data.reason === "none" ? "" : data.reason);
    else if (state === "run" && (!control || control === face)) tap();
  });

  // What is typed by hand wins: a try that would write over it ends.
  document.addEventListener("input", event => {
    const runs = ["ready", "run", "why", "rest"].includes(state);
    if (runs && (event.target === field(side) || event.target === ended(side))) show("done");
  });

  // Out of sight nobody knows how long it went on.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && ["ready", "run", "rest"].includes(state)) show("idle");
  });

  show("idle");
})();
