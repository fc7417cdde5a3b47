// A page that takes its time is said to be on its way: the framework fetches it, so the browser shows nothing of its own.
const SAY = 700;
let timer;

function say(words) {
  clearTimeout(timer);
  const note = document.getElementById("turning");
  if (note && note.textContent !== words) note.textContent = words;
}

globalThis.Blazor?.addEventListener("enhancednavigationstart", () => {
  clearTimeout(timer);
  timer = setTimeout(() => say("Henter siden …"), SAY);
});
globalThis.Blazor?.addEventListener("enhancednavigationend", () => say(""));
