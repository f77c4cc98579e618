// Adds speed, never access: every page works the same without it.
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // The links of the summary go to the first control of a group.
  const summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
    summary.addEventListener("click", event => {
      const link = event.target.closest("a");
      const group = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const control = group && (group.matches("input, select") ? group : group.querySelector("input, select"));
      if (control) {
        event.preventDefault();
        control.focus({ preventScroll: true });
        (control.closest(".err") || group).scrollIntoView();
      }
    });
  }

  // A box that stands alone unticks the others, and they untick it.
  document.addEventListener("change", event => {
    const box = event.target;
    if (box.type !== "checkbox" || !box.checked) return;
    for (const other of box.form.elements) {
      if (other !== box && other.name === box.name && (box.dataset.alone || other.dataset.alone)) other.checked = false;
    }
  });

  // Both need a secure address.
  for (const share of document.querySelectorAll("[data-share]")) {
    const url = new URL(share.dataset.share, location).href;
    const offer = (button, can, act) => {
      if (can) button.addEventListener("click", act);
      else button.hidden = true;
    };
    offer(share.querySelector("[data-send]"), navigator.share, () => navigator.share({ title: document.title, url }).catch(() => {}));
    offer(share.querySelector("[data-copy]"), navigator.clipboard, async () => {
      await navigator.clipboard.writeText(url);
      const status = share.querySelector("[data-done]");
      status.textContent = status.dataset.done;
    });
    share.hidden = !navigator.share && !navigator.clipboard;
  }

  // A picture moves once; under another address it starts anew (in Chromium a fragment is not enough).
  document.addEventListener("click", event => {
    const again = event.target.closest("[data-again]");
    const image = again && (again.closest(".drill") || again.parentElement).querySelector("img");
    if (!image) return;
    const [file, turn] = image.src.split("?");
    image.src = `${file}?${Number(turn || 0) + 1}`;
  });

  // Empty stays empty until “more” is pressed.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-step]");
    const field = button && document.getElementById(button.dataset.for);
    if (!field) return;
    const typed = Number(field.value.replace(",", "."));
    const step = button.dataset.step * (field.inputMode === "decimal" ? 0.5 : 1);
    if (Number.isNaN(typed) || (field.value === "" && step < 0)) return;
    field.value = Math.max(0, Math.round((typed + step) * 10) / 10);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
