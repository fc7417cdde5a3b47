// Files go to the server by an ordinary request, so that a large one doesn't hold up the circuit. One after the other; each says how it went.
const megabytes = bytes => (bytes / 1e6).toLocaleString("da-DK", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

function row(file) {
  const li = document.createElement("li"), text = document.createElement("span"), meter = document.createElement("progress");
  meter.max = file.size;
  meter.setAttribute("aria-label", `Sender ${file.name}`);
  text.textContent = `${file.name}: sender`;
  li.append(text, meter);
  document.getElementById("uploads")?.append(li);
  return { li, text, meter };
}

function send(url, file, line) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-KKR", "1");
    request.upload.onprogress = event => {
      line.meter.value = event.loaded;
      line.text.textContent = `${file.name}: ${megabytes(event.loaded)} af ${megabytes(event.total)} MB`;
    };
    request.onload = () => {
      if (request.status < 300) return resolve(null);
      let error = "";
      try { error = JSON.parse(request.responseText).error; } catch { /* not an answer of ours */ }
      resolve(error || (request.status === 401 ? "Du er logget ud. Log ind, og prøv igen." : "Serveren tog ikke imod filen."));
    };
    request.onerror = () => resolve("Forbindelsen røg.");
    request.send(file);
  });
}

export async function upload(url, files) {
  for (const file of files) {
    const line = row(file);
    const problem = await send(url(file), file, line);
    if (!problem) {
      line.li.remove();
      continue;
    }
    line.meter.remove();
    line.li.className = "note stop";
    line.text.textContent = `${file.name} kom ikke med. ${problem} `;
    const again = document.createElement("button");
    again.type = "button";
    again.className = "btn s";
    again.textContent = "Prøv igen";
    again.onclick = () => { line.li.remove(); upload(url, [file]); };
    const away = document.createElement("button");
    away.type = "button";
    away.className = "link";
    away.textContent = "Fjern";
    away.onclick = () => line.li.remove();
    line.li.append(again, away);
  }
}

const toItem = zone => file => `/arbejde/data/bilag?punkt=${zone.dataset.upload}&navn=${encodeURIComponent(file.name)}`;

document.addEventListener("change", event => {
  const zone = event.target.closest?.("[data-upload]");
  if (!zone || event.target.type !== "file") return;
  const files = [...event.target.files];
  event.target.value = "";
  upload(toItem(zone), files);
});
for (const type of ["dragover", "drop"])
  document.addEventListener(type, event => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    const zone = event.target.closest?.("[data-upload]") ?? document.querySelector("[data-upload]");
    if (!zone) return;
    event.preventDefault();
    if (type === "drop") upload(toItem(zone), [...event.dataTransfer.files]);
  });
