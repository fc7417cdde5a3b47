// The circuit carries structure (lists, moves), never text. When the server no longer knows it, the page is simply opened again:
// what was typed is on the server or in the browser's store by then.
import { flash, flush } from "./saving.js";

const modal = () => document.getElementById("components-reconnect-modal");
const modes = ["components-reconnect-show", "components-reconnect-failed", "components-reconnect-rejected"];

async function openAgain() {
  await flush();
  location.reload();
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-reconnect]")) openAgain();
});

// What was pressed before the circuit was there, and was meant for something that has gone meanwhile: assets/early.js.
document.addEventListener("kkr-missed", () => {
  const banner = flash("missed", "warn", "Noget af det, du lige gjorde, blev ikke til noget.", "Siden blev en anden, før den var klar. Gør det igen.", { text: "Set", press: () => banner.remove() });
});

let watched;
function watch() {
  const element = modal();
  if (!element || element === watched) return;
  watched = element;
  new MutationObserver(() => {
    const lost = modes.some(mode => element.classList.contains(mode));
    document.documentElement.toggleAttribute("data-offline", lost);
    if (element.classList.contains("components-reconnect-rejected")) openAgain();
    if (element.classList.contains("components-reconnect-failed")) retry();
  }).observe(element, { attributes: true, attributeFilter: ["class"] });
}

// After the framework gave up, the page asks by itself until the portal answers.
let retrying = false;
async function retry() {
  if (retrying) return;
  retrying = true;
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 3000));
    try {
      if ((await fetch("/health/live", { cache: "no-store" })).ok) return openAgain();
    } catch { /* still away */ }
  }
}

watch();
new MutationObserver(watch).observe(document.body, { childList: true });
