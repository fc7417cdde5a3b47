// What Word, Outlook and the browser put on the clipboard, as plain structure: paragraphs, sub-headings, lists, tables, bold, italic, links.
// Word writes a list item as a paragraph whose bullet is text:
//   <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>   </span></span><![endif]>Ordlyd</p>

const level = p => Number(/level(\d+)/.exec(p.getAttribute("data-style") ?? "")?.[1] ?? 1);
// A record's lists have bullets or numbers: "a)" stays as the words that it is.
const isItem = node => node?.nodeType === 1 && node.tagName === "P" && (/mso-list:\s*l\d/.test(node.getAttribute("data-style") ?? "") || /^MsoList(Paragraph|Bullet|Number)/.test(node.className)) && marker(node) !== null && !isLetter.test(marker(node));

const written = /^\s*([·•o§–-]|\d+[.)]|[a-z][.)])[\s\u00a0]+/;
const isLetter = /^\(?[a-z]{1,4}[.)]$/i;
const ignored = p => [...p.querySelectorAll("span")].find(span => /mso-list:\s*Ignore/i.test(span.getAttribute("data-style") ?? ""));
const marker = p => ignored(p)?.textContent.trim() ?? written.exec(p.textContent)?.[1] ?? null;

function takeMarker(p) {
  const hidden = ignored(p);
  if (hidden) return hidden.remove();
  // The bullet and the gap behind it may stand in elements of their own.
  let rest = written.exec(p.textContent)?.[0].length ?? 0;
  const walker = p.ownerDocument.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text && rest > 0; text = walker.nextNode()) {
    const taken = Math.min(rest, text.data.length);
    text.deleteData(0, taken);
    rest -= taken;
  }
}

function gatherLists(document) {
  for (const first of [...document.querySelectorAll("p")]) {
    if (!first.isConnected || !isItem(first) || isItem(first.previousElementSibling)) continue;
    const root = document.createElement("div");
    first.before(root);
    const open = []; // { list, level }
    for (let p = first; isItem(p);) {
      const next = p.nextElementSibling, depth = level(p), number = /^(\d+)([.)])$/.exec(marker(p)), kind = number ? "ol" : "ul";
      takeMarker(p);
      while (open.length && open.at(-1).level > depth) open.pop();
      if (!open.length || open.at(-1).level < depth || (open.at(-1).level === depth && open.at(-1).list.localName !== kind)) {
        if (open.length && open.at(-1).level === depth) open.pop();
        const list = document.createElement(kind);
        if (number) { list.start = Number(number[1]); list.classList.toggle("paren", number[2] === ")"); }
        (open.at(-1)?.list.lastElementChild ?? root).append(list);
        open.push({ list, level: depth });
      }
      const item = document.createElement("li"), body = document.createElement("p");
      body.append(...p.childNodes);
      item.append(body);
      open.at(-1).list.append(item);
      p.remove();
      p = next;
    }
    root.replaceWith(...root.childNodes);
  }
}

// Word's table has no head and Markdown's always has one: an empty one would stand above it, so the first row is meant.
function nameHeads(document) {
  for (const table of document.querySelectorAll("table")) {
    if (table.querySelector("th")) continue;
    for (const cell of [...(table.rows[0]?.cells ?? [])]) {
      const head = document.createElement("th");
      cell.querySelectorAll("b, strong").forEach(b => b.replaceWith(...b.childNodes));
      for (const span of ["colspan", "rowspan"]) if (cell.hasAttribute(span)) head.setAttribute(span, cell.getAttribute(span));
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
  }
}

// Word fills gaps and empty paragraphs with spaces that never break; between words they would keep a search from finding the two.
function breakSpaces(document) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) text.data = text.data.replace(/\u00a0/g, " ");
}

export function cleanPaste(html) {
  // What Word hides in styles is read here; as styles they would be refused by the page's policy, one line in the console for each.
  const document = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle=/gi, " data-style=")).replace(/<!\[(if|endif)[^>]*>/gi, "").replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, ""), "text/html");
  document.querySelectorAll("style, script, meta, link, title, xml, img, svg, object, o\\:p").forEach(node => node.localName === "o:p" ? node.replaceWith(...node.childNodes) : node.remove());
  gatherLists(document);
  nameHeads(document);
  for (const h of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const heading = document.createElement("h3");
    // A heading is bold by itself.
    h.querySelectorAll("b, strong").forEach(b => b.replaceWith(...b.childNodes));
    heading.append(...h.childNodes);
    h.replaceWith(heading);
  }
  // Links into the document that was copied from, and Word's bookmarks, lead nowhere here.
  for (const a of document.querySelectorAll("a")) if (!/^(https?|mailto):/i.test(a.getAttribute("href") ?? "")) a.replaceWith(...a.childNodes);
  for (const node of document.body.querySelectorAll("*")) {
    const bold = node.localName === "span" && /font-weight:\s*(bold|[6-9]00)/i.test(node.getAttribute("data-style") ?? "");
    const italic = node.localName === "span" && /font-style:\s*italic/i.test(node.getAttribute("data-style") ?? "");
    for (const name of node.getAttributeNames()) if (!["href", "colspan", "rowspan", "start"].includes(name) && !(name === "class" && node.matches("ol.paren"))) node.removeAttribute(name);
    if (bold) wrap(node, "strong");
    if (italic) wrap(node, "em");
  }
  for (const p of [...document.querySelectorAll("p")]) if (!p.textContent.trim() && !p.querySelector("br") && !p.closest("td, th, li")) p.remove();
  breakSpaces(document);
  return document.body.innerHTML;
}

function wrap(node, name) {
  const mark = node.ownerDocument.createElement(name);
  mark.append(...node.childNodes);
  node.append(mark);
}
