// Passkeys, and the picture for a code app. The log-in page and "Min konto" need no other script.
import { encode } from "uqr";

const post = async (path, body) => {
  const response = await fetch("/konto/noegle/" + path, { method: "POST", headers: { "Content-Type": "application/json", "X-KKR": "1" }, body });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? (response.status === 429 ? "Der har været for mange forsøg. Vent et minut." : "Det lykkedes ikke. Indlæs siden igen."));
  return answer;
};
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const withBytes = list => (list ?? []).map(c => ({ ...c, id: bytes(c.id) }));

// As PublicKeyCredential.toJSON has it, which not every browser and key manager does alike yet.
const plain = credential => JSON.stringify({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: credential.response.attestationObject
    ? { attestationObject: text(credential.response.attestationObject), clientDataJSON: text(credential.response.clientDataJSON), transports: credential.response.getTransports?.() ?? [] }
    : {
        authenticatorData: text(credential.response.authenticatorData),
        clientDataJSON: text(credential.response.clientDataJSON),
        signature: text(credential.response.signature),
        userHandle: credential.response.userHandle ? text(credential.response.userHandle) : undefined,
      },
});

async function add() {
  const asked = await post("ny");
  const publicKey = { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: withBytes(asked.excludeCredentials) };
  const credential = await navigator.credentials.create({ publicKey });
  location.href = (await post("gem", plain(credential))).url;
}

let waiting;
async function signIn(mediation) {
  waiting?.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  const asked = await post("spoerg");
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: withBytes(asked.allowCredentials) };
  const credential = await navigator.credentials.get({ publicKey, mediation, signal });
  const to = document.querySelector("[data-passkey=log-ind]").dataset.til;
  location.href = (await post("log-ind" + (to ? "?til=" + encodeURIComponent(to) : ""), plain(credential))).url;
}

function tell(error) {
  const problem = document.querySelector("[data-passkey-problem]");
  // Somebody who closes the browser's own window has not met a problem, but is told that nothing happened.
  problem.textContent = error.name === "NotAllowedError" || error.name === "AbortError" ? "Det blev afbrudt. Prøv igen, eller log ind med et link."
    : error.name === "InvalidStateError" ? "Der ligger allerede en adgangsnøgle til kontoen her." : error.message;
  problem.hidden = false;
}

document.addEventListener("click", async event => {
  const button = event.target.closest("[data-passkey]");
  if (!button) return;
  document.querySelector("[data-passkey-problem]").hidden = true;
  button.disabled = true;
  try {
    await (button.dataset.passkey === "ny" ? add() : signIn());
  } catch (error) {
    tell(error);
  }
  button.disabled = false;
});

if (!window.PublicKeyCredential)
  for (const button of document.querySelectorAll("[data-passkey]")) {
    button.disabled = true;
    tell(new Error("Denne browser kan ikke bruge adgangsnøgler. Brug et login-link."));
  }
// The browser offers a passkey in the e-mail field by itself.
else if (document.querySelector("[data-passkey=log-ind]") && await PublicKeyCredential.isConditionalMediationAvailable?.())
  signIn("conditional").catch(() => { /* nobody chose one */ });

for (const place of document.querySelectorAll("[data-qr]")) {
  const { data, size } = encode(place.dataset.qr, { border: 2 });
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  const path = document.createElementNS(ns, "path");
  path.setAttribute("d", data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join(""));
  svg.append(path);
  place.append(svg);
}
