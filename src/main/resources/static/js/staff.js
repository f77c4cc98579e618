// In the list, the arrow keys go from row to row.
document.addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.closest(".inbox")) return;
  const links = [...document.querySelectorAll(".inbox td a")];
  const next = links[links.indexOf(event.target) + step];
  if (next) { event.preventDefault(); next.focus(); }
});

// Warns before an idle session ends; typing counts as being there, so a note that is being written keeps it open.
(() => {
  const warning = document.getElementById("idle");
  const token = document.querySelector("input[name=_csrf]");
  if (!warning || !token) return;
  const minute = 60_000;
  const limit = warning.dataset.minutes * minute;
  let since = Date.now();

  const alive = () => {
    since = Date.now();
    warning.hidden = true;
    fetch("/staff/alive", { method: "POST", body: new URLSearchParams({ _csrf: token.value }) }).catch(() => {});
  };
  warning.querySelector("button").addEventListener("click", alive);
  document.addEventListener("input", () => { if (Date.now() - since > minute) alive(); });
  setInterval(() => { warning.hidden = Date.now() - since < limit - 2 * minute; }, 5_000);
})();
