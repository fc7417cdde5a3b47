// A release starts ten seconds in which it can be stopped:  <form data-countdown="10">. Without this script it is sent at once.
document.addEventListener("submit", event => {
  const form = event.target.closest?.("form[data-countdown]");
  if (!form || form.dataset.go) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.running) return;
  form.dataset.running = "1";
  document.querySelector(".toasts.stopped")?.remove();
  // What was pressed gets the focus back; a shortcut is pressed from wherever one stands.
  const before = document.activeElement === document.body ? event.submitter : document.activeElement;
  const toasts = document.createElement("div"), toast = document.createElement("p"), text = document.createElement("span"), stop = document.createElement("button");
  toasts.className = "toasts";
  toasts.setAttribute("role", "alert");
  toast.className = "toast";
  stop.type = "button";
  stop.className = "link";
  stop.textContent = "Stop";
  toast.append(text, " ", stop);
  toasts.append(toast);
  document.body.append(toasts);
  stop.focus();
  let left = Number(form.dataset.countdown);
  const end = () => { clearInterval(timer); toasts.remove(); delete form.dataset.running; };
  const halt = () => {
    clearInterval(timer);
    delete form.dataset.running;
    text.textContent = "Stoppet. Intet er frigivet.";
    stop.remove();
    toasts.classList.add("stopped");
    (before?.isConnected ? before : document.querySelector("main"))?.focus();
    setTimeout(() => toasts.remove(), 10000);
  };
  const say = () => { text.textContent = `${form.dataset.says}: frigives om ${left} sekunder`; };
  const timer = setInterval(() => {
    left--;
    if (left > 0) return say();
    end();
    if (!form.isConnected) return;
    form.dataset.go = "1";
    form.requestSubmit();
  }, 1000);
  stop.onclick = halt;
  say();
}, true);
