// What a form was answered with is seen and read aloud by whoever sent it: a message that stands in a page from the start is not read by itself,
// and on a phone it may stand below the screen.
function answer() {
  const said = document.querySelector("main .note:is([role=alert], [role=status])");
  if (!said || document.activeElement !== document.body) return;
  said.tabIndex = -1;
  said.focus();
}

answer();
addEventListener("load", () => globalThis.Blazor?.addEventListener?.("enhancedload", answer));
