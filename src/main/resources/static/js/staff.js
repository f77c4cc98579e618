// In the list, the arrow keys go from row to row.
document.addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.closest(".inbox")) return;
  const links = [...document.querySelectorAll(".inbox td a")];
  const next = links[links.indexOf(event.target) + step];
  if (next) { event.preventDefault(); next.focus(); }
});

// Warns before an idle session ends, and says when it has. Typing counts as being there, so a note that is being written
// keeps it open; what was typed stays on the page whatever happens.
(() => {
  const warning = document.getElementById("idle");
  const token = document.querySelector("input[name=_csrf]");
  if (!warning || !token) return;
  const minute = 60_000;
  const limit = warning.dataset.seconds * 1_000;
  const [stay, soon, over] = warning.children;
  let since = Date.now();

  const show = () => {
    const idle = Date.now() - since;
    warning.hidden = idle < limit - 2 * minute;
    soon.hidden = stay.hidden = idle >= limit;
    over.hidden = idle < limit;
  };
  const alive = () => {
    if (Date.now() - since >= limit) return;
    since = Date.now();
    show();
    fetch("/staff/alive", { method: "POST", body: new URLSearchParams({ _csrf: token.value }) })
      .then(answer => { if (!answer.ok) { since = 0; show(); } })
      .catch(() => {});
  };
  stay.addEventListener("click", alive);
  document.addEventListener("input", () => { if (Date.now() - since > minute) alive(); });
  setInterval(show, 5_000);
})();
