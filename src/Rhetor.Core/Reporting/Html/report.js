// Reads the notes that stand in the page, filters them and steps through them. Text is only ever set as text.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const filters = byId("filters"), status = byId("status"), spoken = byId("spoken");
  if (!filters) return;
  document.documentElement.classList.add("js");

  // What there is: one item a finding, with everything in the page that belongs to it.
  const items = all(".note").map(note => {
    const text = note.closest(".text");
    const key = note.id.slice(1);
    return {
      note, text, key, details: note.querySelector("details"), ref: byId("m" + key), tick: byId("k" + key), sentence: byId("s" + text.id.slice(1) + "-" + note.dataset.sentence),
      words: all(`.w[data-n~="${key}"]`, text), marker: note.dataset.marker, voice: note.dataset.voice, speaker: note.dataset.speaker || "", score: Number(note.dataset.score), shown: true,
    };
  });
  const reported = item => item.voice === "direct" || item.voice === "indirect";
  let current = null;

  // The lists of the filters follow from what was found.
  const markers = new Map();
  for (const item of items) {
    const known = markers.get(item.marker) || { title: item.note.dataset.title, family: item.note.dataset.family, order: Number(item.note.dataset.order), className: item.note.dataset.class, count: 0 };
    known.count++;
    markers.set(item.marker, known);
  }
  const sheet = byId("markers"), families = new Map();
  for (const [slug, marker] of [...markers].sort((a, b) => a[1].order - b[1].order)) {
    if (!families.has(marker.family)) {
      const group = make("div", { className: marker.className }, make("b", { textContent: marker.family }));
      families.set(marker.family, group);
      sheet.append(group);
    }
    families.get(marker.family).append(make("label", {}, make("input", { type: "checkbox", name: "marker", value: slug, checked: true, defaultChecked: true }), make("span", { textContent: marker.title }), make("small", { textContent: marker.count })));
  }
  const speaker = byId("speaker");
  for (const name of [...new Set(items.map(i => i.speaker).filter(Boolean))].sort((a, b) => a < b ? -1 : 1)) speaker.append(make("option", { value: name, textContent: name }));

  const chosen = name => new Set(all(`input[name="${name}"]:checked`, filters).map(i => i.value));
  const visible = () => items.filter(i => i.shown);

  function apply() {
    const voices = chosen("voice"), names = chosen("marker"), least = Number(byId("score").value);
    byId("score-shown").textContent = least.toFixed(2);
    for (const item of items) {
      item.shown = voices.has(item.voice) && names.has(item.marker) && (speaker.value === "" || item.speaker === speaker.value) && item.score >= least;
      item.note.hidden = !item.shown;
      item.ref.hidden = !item.shown;
      if (item.tick) item.tick.toggleAttribute("hidden", !item.shown);
      for (const words of item.words) words.classList.toggle("off", !item.shown);
    }
    tint();
    recount();
    const count = visible().length;
    status.textContent = count === items.length ? `${count} ${count === 1 ? "finding" : "findings"}` : `${count} of ${items.length} findings`;
    if (current && !current.shown) select(null);
  }

  // A sentence has the tint of the first of its findings that is shown.
  function tint() {
    const first = new Map();
    for (const item of items) {
      if (!item.sentence) continue;
      const before = first.get(item.sentence);
      if (before === undefined || (item.shown && (!before || item.score > before.score))) first.set(item.sentence, item.shown ? item : before || null);
    }
    for (const [sentence, item] of first) {
      sentence.classList.toggle("quiet", !item);
      if (item) sentence.className = sentence.className.replace(/\bf\d+\b/, item.note.dataset.class);
    }
  }

  // The tables and bars count what is shown.
  function recount() {
    for (const text of all(".text")) {
      const own = items.filter(i => i.text === text && i.shown);
      for (const row of all(".bars tbody tr", text)) {
        for (const cell of all("td", row)) {
          const count = own.filter(i => i.marker === row.dataset.marker && reported(i) === cell.classList.contains("right")).length;
          const rect = cell.querySelector("rect"), number = cell.querySelector("span");
          const width = 100 * count / Number(row.dataset.most);
          rect.setAttribute("width", width);
          if (cell.classList.contains("left")) rect.setAttribute("x", 100 - width);
          number.textContent = count || "·";
          number.classList.toggle("none", !count);
        }
      }
      for (const tag of all(".tags span", text)) {
        const row = tag.closest("tr");
        const count = own.filter(i => i.marker === tag.dataset.marker && reported(i) === (row.dataset.side === "reported") && (!reported(i) || i.speaker === row.dataset.speaker)).length;
        tag.hidden = !count;
        tag.querySelector("b").textContent = count;
      }
    }
  }

  function select(item, { focus = false, scroll = false } = {}) {
    if (current) {
      for (const element of [current.note, current.sentence, current.tick, ...current.words]) if (element) element.classList.remove("on");
      current.ref.removeAttribute("aria-current");
      current.details.open = false;
    }
    current = item;
    if (!item) { spoken.textContent = ""; return; }
    for (const element of [item.note, item.sentence, item.tick, ...item.words]) if (element) element.classList.add("on");
    item.ref.setAttribute("aria-current", "true");
    item.details.open = true;
    const panel = item.note.closest(".notes");
    if (panel.scrollHeight > panel.clientHeight) {
      const by = item.note.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      panel.scrollTop += by - 8;
    }
    if (scroll) (item.sentence || item.ref).scrollIntoView({ block: "center" });
    if (focus) item.ref.focus({ preventScroll: true });
    const place = visible().indexOf(item) + 1;
    spoken.textContent = `${place} of ${visible().length}: ${item.note.dataset.title}. ${item.note.querySelector(".message").textContent}`;
    status.textContent = `${place} of ${visible().length}`;
  }

  function step(by) {
    const list = visible();
    if (list.length === 0) return;
    const at = list.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    select(list[next], { focus: true, scroll: true });
  }

  function close() {
    const menu = document.querySelector(".menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); return; }
    if (!current) return;
    const ref = current.ref;
    select(null);
    apply();
    ref.focus({ preventScroll: true });
  }

  const find = key => items.find(i => i.key === key);
  for (const item of items) {
    item.details.open = false;
    item.ref.addEventListener("click", event => { event.preventDefault(); event.stopPropagation(); select(item); });
    item.note.querySelector("summary").addEventListener("click", event => {
      event.preventDefault();
      if (current === item) select(null);
      else { select(item); (item.sentence || item.ref).scrollIntoView({ block: "nearest" }); }
    });
    if (item.tick) item.tick.addEventListener("click", event => { event.preventDefault(); select(item, { scroll: true }); });
  }
  for (const sentence of all(".s[data-n]")) {
    sentence.addEventListener("click", event => {
      if (String(getSelection())) return;
      const mark = event.target.closest(".w[data-n]");
      const keys = [...(mark ? mark.dataset.n.split(" ") : []), ...sentence.dataset.n.split(" ")];
      const item = keys.map(find).find(i => i && i.shown);
      if (item) select(item);
    });
  }
  filters.addEventListener("input", apply);
  filters.addEventListener("submit", event => event.preventDefault());
  byId("clear").addEventListener("click", () => { filters.reset(); select(null); apply(); });
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  for (const [id, on] of [["markers-all", true], ["markers-none", false]]) byId(id).addEventListener("click", () => { all('input[name="marker"]', filters).forEach(i => { i.checked = on; }); apply(); });
  document.addEventListener("click", event => { for (const menu of all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false; });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape") { close(); return; }
    if (!byId("keys").checked || /^(SELECT|TEXTAREA)$/.test(event.target.tagName) || (event.target.tagName === "INPUT" && event.target.type !== "checkbox")) return;
    if (event.key === "n" || event.key === "j") step(1);
    else if (event.key === "p" || event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
  addEventListener("beforeprint", () => { for (const item of items) item.details.open = true; });
  addEventListener("afterprint", () => { for (const item of items) item.details.open = item === current; });

  const texts = document.querySelector(".texts");
  if (texts) filters.before(texts);
  filters.hidden = false;
  apply();
  const asked = location.hash.startsWith("#n") && find(location.hash.slice(2));
  if (asked) select(asked, { scroll: true });
})();
