// Autosave. Every keystroke goes into the browser's store first and leaves it only when the server has confirmed that very text.
//
//   typed -> store -> (0.8 s of rest, at the latest after 2 s) -> server: saved      -> out of the store
//                                                                server: stale      -> both are on the server, the merge is offered
//                                                                no answer          -> stays in the store, tried again
import { clock, count } from "./words.js";

const REST = 800, LATEST = 2000, RETRY = 5000, SHOW_SAVING = 400, UNDER_WAY = 3000;
const account = document.getElementById("save")?.dataset.account ?? "";
const prefix = `kkr:${account}:`;
const open = new Map(); // key -> Draft

/** Whether this page has a draft of its own under that key. */
export const isOpen = key => open.has(key);

/** What can be saved: one text of an item, or one field of it. `read` gives its words now, `label` names it to a person. */
export class Draft {
  constructor({ key, request, base, version, label, read, write }) {
    Object.assign(this, { key, request, base, version, label, read, write });
    this.timer = this.latest = 0;
    this.busy = null;
    this.lastSent = null;
    this.draft = null; // where the server keeps a stale save, and
    this.beside = null; // the words that it keeps there
    open.get(key)?.close();
    open.set(key, this);
  }

  changed() {
    const value = this.read();
    if (value === this.base && !this.draft && !this.busy) return this.settled();
    keep(this, value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), REST);
    this.latest ||= setTimeout(() => this.send(), LATEST);
    show();
  }

  settled() {
    this.rest();
    drop(this.key);
    show();
  }

  rest() {
    clearTimeout(this.timer);
    clearTimeout(this.latest);
    this.timer = this.latest = 0;
  }

  /** Sends what is typed now; resolves when the server has answered for it. */
  async send(leaving = false) {
    this.rest();
    if (this.busy && !leaving) {
      await this.busy;
      if (this.read() === this.base && !this.draft) return this.settled();
    }
    const value = this.read();
    if (value === this.base && !this.draft) return this.settled();
    // The server has these very words beside the other person's; a person decides what comes next.
    if (this.draft && value === this.beside) return show();
    this.busy = this.post(value, leaving);
    await this.busy;
    this.busy = null;
    show();
  }

  async post(value, leaving) {
    const started = Date.now();
    const saving = setTimeout(() => show("saving"), SHOW_SAVING);
    try {
      const response = await fetch("/arbejde/data/gem", {
        method: "POST",
        // A page that is closing may send at most 64 kB; what is longer waits in the store and is offered when it is opened again.
        keepalive: leaving && value.length + this.base.length < 20000,
        headers: { "Content-Type": "application/json", "X-KKR": "1" },
        body: JSON.stringify({ ...this.request, value, base: this.base, version: this.version, lastSent: this.lastSent, draft: this.draft }),
      });
      this.lastSent = value;
      if (response.status === 200) {
        const saved = await response.json();
        Object.assign(this, { base: value, version: saved.version, lastSent: null, draft: null });
        if (saved.textId) this.request.textId = saved.textId;
        if (this.read() === value) drop(this.key);
        confirmed(this.key, value);
        state = { kind: "saved", at: new Date(saved.at) };
      } else if (response.status === 409) {
        const stale = await response.json();
        if ("standing" in stale) this.ask(value, stale);
        else {
          Object.assign(this, { draft: stale.draft, beside: value });
          drop(this.key);
          confirmed(this.key, value);
          state = { kind: "both", at: new Date() };
          flash("stale", "warn", `${stale.by} har også ændret ${stale.what}.`, "Begge udgaver er gemt, intet er overskrevet.", { text: "Se begge og saml", href: stale.url });
        }
      } else if (response.status === 401) {
        state = { kind: "out" };
        flash("out", "warn", "Du er logget ud.", "Din tekst ligger i browseren og bliver sendt, når du er inde igen.", { text: "Log ind", href: `/konto?til=${encodeURIComponent(location.pathname + location.search)}` });
        this.again();
      } else {
        const { error } = await response.json().catch(() => ({}));
        fail(error);
        this.again();
      }
    } catch {
      // The time it took says whether the line was dead at once or broke on the way; both end in the store.
      this.lastSent = value;
      state = { kind: "off", since: started };
      this.again();
    } finally {
      clearTimeout(saving);
    }
  }

  /** A short field that somebody else changed: the two values side by side, and one press for either. */
  ask(value, { standing, what }) {
    state = { kind: "both", at: new Date() };
    const banner = flash("stale", "warn", `En anden har også rettet feltet »${what}«.`, `Der står nu »${standing}«. Du skrev »${value}«.`,
      { text: "Brug min", press: () => { banner.remove(); this.base = standing; this.send(); } },
      { text: "Brug den andens", press: () => { banner.remove(); this.base = standing; this.write?.(standing); this.settled(); } });
  }

  again() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), RETRY);
  }

  close() {
    if (open.get(this.key) === this) open.delete(this.key);
    if (this.read() !== this.base) this.send(true);
    else this.rest();
  }
}

/** Sends everything that waits. */
export const flush = (leaving = false) => Promise.all([...open.values()].filter(d => d.read() !== d.base).map(d => d.send(leaving)));

// ---- the browser's store

/** What is typed under a key, until the server has it. */
export function keep(draft, value) {
  try {
    localStorage.setItem(prefix + draft.key, JSON.stringify({ value, base: draft.base, version: draft.version, label: draft.label, at: Date.now(), url: location.pathname + location.search }));
  } catch { /* full or forbidden: the server is asked all the same, and the state says whether it answered */ }
}

export function drop(key) {
  try { localStorage.removeItem(prefix + key); } catch { /* nothing was kept */ }
}

/**
 * What this browser holds of a text that the server never confirmed, each set aside under a name of its own (the key and when it was typed),
 * so that typing on can't write over it before a person has said what becomes of it.
 */
function left(key) {
  try {
    const typed = localStorage.getItem(prefix + key);
    if (typed) {
      localStorage.setItem(`${prefix}${key}#${JSON.parse(typed).at}`, typed);
      drop(key);
    }
    return aside(key).map(([name, kept]) => ({ ...kept, key: name, stands: () => localStorage.getItem(prefix + name) !== null, discard: () => drop(name) }));
  } catch { return []; /* the store is forbidden: nothing was kept */ }
}

/**
 * Offers what an earlier visit left under the key. `held` gives what the server has now, undefined once the text has left the page; `says` the
 * sentence about what was kept; `more` further actions. What was typed a moment ago may still be on its way to the server, so it gets that moment.
 */
export function offerLeft(key, { label, held, says, putIn, discarded, more = () => [] }) {
  for (const kept of left(key)) setTimeout(() => {
    const now = held();
    if (now === undefined || !kept.stands()) return;
    if (kept.value === now) return kept.discard();
    const element = flash(`left-${key.replaceAll("/", "-")}-${kept.at}`, "info", `Du var i gang med ${label}.`, says(kept, now),
      { text: "Sæt dem ind", press: () => { putIn(kept); element.remove(); } },
      ...more(kept, () => element),
      { text: "Kassér", press: () => { kept.discard(); element.remove(); discarded(); } });
  }, Math.max(0, UNDER_WAY - (Date.now() - kept.at)));
}

const aside = key => Object.keys(localStorage).filter(name => name.startsWith(`${prefix}${key}#`)).map(name => [name.slice(prefix.length), JSON.parse(localStorage.getItem(name))]);

/** The server has this value: nothing of it needs to be offered. */
function confirmed(key, value) {
  try {
    for (const [name, kept] of aside(key)) if (kept.value === value) drop(name);
  } catch { /* nothing was kept */ }
}

// ---- what is shown

let state = null;

function show(kind) {
  const element = document.getElementById("save");
  if (!element) return;
  const waiting = [...open.values()].filter(d => d.timer || d.busy).length;
  const now = kind ?? state?.kind;
  if (!now) return;
  const [look, text] = {
    saving: ["saving", "Gemmer …"],
    saved: ["", `Gemt ${clock(state?.at ?? new Date())}`],
    both: ["", "Begge udgaver er gemt"],
    off: ["off", "Ikke forbundet – dine ændringer er gemt i browseren"],
    bad: ["bad", "Ikke gemt"],
    out: ["bad", "Du er logget ud"],
  }[now];
  element.hidden = false;
  element.className = `save ${look}`.trim();
  // Every save has the same words but for the time; only a change of kind is read aloud.
  element.setAttribute("aria-live", element.dataset.kind === now ? "off" : "polite");
  element.dataset.kind = now;
  element.dataset.waiting = waiting;
  if (element.textContent !== text) element.textContent = text;
  if (now === "saved" || now === "both") for (const id of ["bad", "out"]) document.getElementById(`flash-${id}`)?.remove();
}

function fail(error) {
  state = { kind: "bad" };
  flash("bad", "stop", "Kunne ikke gemmes.", `${error ?? "Serveren tog ikke imod teksten."} Den ligger i browseren, og vi prøver igen.`);
}

/** A banner under the top bar. `action` is a link or a press. */
export function flash(id, look, title, text, ...actions) {
  const all = document.getElementById("flashes");
  let element = document.getElementById(`flash-${id}`);
  if (!element) {
    element = document.createElement("div");
    element.id = `flash-${id}`;
    all.append(element);
  }
  // The same again keeps the button that has the focus.
  const says = JSON.stringify([look, title, text, actions]);
  if (element.dataset.says === says) return element;
  element.dataset.says = says;
  element.className = `note flash ${look}`;
  element.setAttribute("role", look === "info" ? "status" : "alert");
  const p = document.createElement("p"), b = document.createElement("b");
  b.textContent = title;
  p.append(b, " ", text);
  element.replaceChildren(p, ...actions.map(({ text, href, press }) => {
    const a = document.createElement(href ? "a" : "button");
    a.className = "btn s";
    a.textContent = text;
    if (href) a.href = href;
    else {
      a.type = "button";
      a.addEventListener("click", () => { press(); });
    }
    return a;
  }));
  return element;
}

// ---- when

addEventListener("online", () => flush());
addEventListener("pagehide", () => flush(true));
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(true); });
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    flush().then(() => { state ??= { kind: "saved", at: new Date() }; show(); });
  }
});

// Texts of other pages that never reached the server: said wherever the person is, once they are old enough not to be under way.
setTimeout(() => {
  const kept = Object.keys(localStorage).filter(k => k.startsWith(prefix) && !open.has(k.slice(prefix.length).split("#")[0]))
    .map(k => JSON.parse(localStorage.getItem(k))).filter(k => k && Date.now() - k.at > 10000);
  if (account && kept.length && kept[0].url !== location.pathname + location.search)
    flash("kept", "info", `${count(kept.length, "tekst", "tekster")} nåede kun at blive gemt i denne browser.`, `Den nyeste er ${kept.sort((a, b) => b.at - a.at)[0].label}.`, { text: "Gå til teksten", href: kept[0].url });
}, 1500);
