// Where the focus goes when what had it is gone: to the head of the same pane (data-lands, else its first heading), so that Tab and a screen
// reader go on from there and not from the top of the page. It is moved at once; a frame later it might be somebody's who has pressed Tab.
let last = null, pane = null, path = "";

addEventListener("focusin", event => { [last, pane, path] = [event.target, event.target.closest("[data-pane], .doc"), location.pathname]; });
// Who leaves a field by pressing beside it has lost nothing.
addEventListener("focusout", event => queueMicrotask(() => { if (event.target === last && last.isConnected) last = null; }));

// Behind all who look at the same change: the place that was pressed before the circuit was there comes first (assets/early.js), whichever of the
// two scripts was loaded before the other.
new MutationObserver(() => { if (isLost()) queueMicrotask(land); }).observe(document, { childList: true, subtree: true });

const isLost = () => last && !last.isConnected && document.activeElement === document.body;

function land() {
  if (!isLost()) return;
  last = null;
  // Another page of the portal begins at its top; another item of this one may bring its pane anew.
  if (!pane || path !== location.pathname) return;
  const place = (pane.isConnected ? pane : document).querySelector("[data-lands]") ?? pane.querySelector("h1, h2, h3");
  if (!place?.isConnected) return;
  place.tabIndex = -1;
  place.focus();
}
