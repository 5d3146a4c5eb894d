"use strict";
/* The desk's only script: no dependencies, nothing from outside. */
(() => {
  const byId = (id) => document.getElementById(id);

  /** What the server says, or an Error with its Italian words. */
  async function ask(method, address, body, options = {}) {
    let answer;
    try {
      answer = await fetch(address, { method, body, credentials: "same-origin", ...options });
    } catch (fault) {
      if (fault.name === "AbortError") throw fault;
      const lost = new Error(
        "Il programma non risponde: forse è stato chiuso. Il testo è ancora in questa pagina.");
      lost.status = 0;
      throw lost;
    }
    const value = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      const refused = new Error(value.errore || "La richiesta non è riuscita.");
      refused.status = answer.status;
      throw refused;
    }
    return value;
  }

  /** Calls a function when calls have ceased for a while. */
  function later(milliseconds, work) {
    let timer;
    const call = () => {
      clearTimeout(timer);
      timer = setTimeout(work, milliseconds);
    };
    call.now = () => {
      clearTimeout(timer);
      work();
    };
    return call;
  }

  async function openFile(file, tell) {
    tell(`Lettura di ${file.name}…`);
    try {
      const begun = await ask("POST", "/api/documento?nome=" + encodeURIComponent(file.name), file);
      location.assign(begun.indirizzo);
    } catch (fault) {
      tell(fault.message);
    }
  }

  async function openText(text, tell) {
    try {
      const begun = await ask("POST", "/api/bozze", text);
      location.assign(begun.indirizzo);
    } catch (fault) {
      tell(fault.message);
    }
  }

  /** A document dropped anywhere is opened, never shown by the browser in the place of the page. */
  function takeDrops(zone, tell) {
    const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    document.addEventListener("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      zone?.classList.add("sopra");
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) zone?.classList.remove("sopra");
    });
    document.addEventListener("drop", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      zone?.classList.remove("sopra");
      if (event.dataTransfer.files[0]) openFile(event.dataTransfer.files[0], tell);
    });
  }

  // The first page.
  const welcome = byId("accoglienza");
  if (welcome) {
    const tell = (words) => { byId("esito-apertura").textContent = words; };
    takeDrops(welcome, tell);
    byId("documento").addEventListener("change", (event) => {
      if (event.target.files[0]) openFile(event.target.files[0], tell);
    });
    byId("nuovo").addEventListener("click", () => openText("", tell));
    document.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain");
      if (text) openText(text.replace(/\r\n?/g, "\n"), tell);
    });
    document.querySelectorAll("[data-bozza] .elimina").forEach((button) => {
      button.addEventListener("click", async () => {
        const row = button.closest("[data-bozza]");
        const name = row.querySelector("a").textContent;
        if (!confirm(`Eliminare la bozza «${name}»? Il testo resta fra le bozze eliminate.`)) return;
        try {
          await ask("DELETE", "/api/bozze/" + row.dataset.bozza);
          row.remove();
        } catch (fault) {
          tell(fault.message);
        }
      });
    });
  }

  // Before signing: ticks are kept with the draft, in the order they are made.
  const signing = byId("firma");
  if (signing) {
    byId("stampa").addEventListener("click", () => print());
    const boxes = [...signing.querySelectorAll("input[data-chiave]")];
    let saving = Promise.resolve();
    const count = () => {
      const done = boxes.filter((box) => box.checked).length;
      byId("avanzamento").textContent = `Votazioni verificate: ${done} su ${boxes.length}.`;
    };
    signing.addEventListener("change", (event) => {
      const box = event.target;
      if (!box.matches("input[data-chiave]")) return;
      count();
      saving = saving.then(async () => {
        const ticked = boxes.filter((other) => other.checked).map((other) => other.dataset.chiave);
        try {
          await ask("PUT", `/api/bozze/${signing.dataset.bozza}/spunte`, ticked.join("\n"));
          byId("avviso-spunte").hidden = true;
        } catch (fault) {
          box.checked = !box.checked;
          count();
          byId("avviso-spunte").textContent = "La spunta non è stata conservata. " + fault.message;
          byId("avviso-spunte").hidden = false;
        }
      });
    });
  }

  // The workbench.
  const bench = byId("lavoro");
  if (!bench) return;
  const area = byId("testo");
  const mirror = byId("specchio");
  const draft = bench.dataset.bozza;
  const page = crypto.randomUUID();
  const grades = ["nota", "avviso", "errore"];

  /* Places come from the text as it was when it was checked; `place` tells where they are now. */
  let checked = area.value;
  let marks = [];
  let light = null;
  let shift = null;

  function difference(before, after) {
    if (shift && shift.before === before && shift.after === after) return shift;
    const shortest = Math.min(before.length, after.length);
    let head = 0;
    while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
    let tail = 0;
    while (tail < shortest - head
      && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
      tail += 1;
    }
    shift = { before, after, head, end: before.length - tail, moved: after.length - before.length };
    return shift;
  }

  function place(from, to) {
    const change = difference(checked, area.value);
    const start = from >= change.end ? from + change.moved : Math.min(from, change.head);
    const end = to <= change.head ? to : to >= change.end ? to + change.moved : change.head;
    return { from: start, to: Math.max(start, end) };
  }

  // The mirror: one block a line, made anew only where something changed.
  let rows = [];

  function paint() {
    const lines = area.value.split("\n");
    const shown = marks.map((mark) => ({ ...place(mark.da, mark.a), grade: mark.gravita }))
      .filter((mark) => mark.to > mark.from);
    if (light) shown.push({ ...place(light.da, light.a), grade: "luce" });
    const starts = new Array(lines.length);
    let offset = 0;
    for (let index = 0; index < lines.length; index += 1) {
      starts[index] = offset;
      offset += lines[index].length + 1;
    }
    const pieces = new Map();
    for (const mark of shown) {
      let index = lineOf(starts, mark.from);
      // A stretch of pages is marked where it begins.
      const to = mark.to - mark.from > 4000 ? starts[index] + lines[index].length : mark.to;
      for (let first = true; index < lines.length && starts[index] < to; index += 1, first = false) {
        const lead = first ? 0 : lines[index].length - lines[index].trimStart().length;
        const from = Math.max(mark.from - starts[index], lead);
        const end = Math.min(to - starts[index], lines[index].length);
        if (!pieces.has(index)) pieces.set(index, []);
        if (end > from) pieces.get(index).push({ from, end, grade: mark.grade, first });
      }
    }
    let head = 0;
    const common = Math.min(rows.length, lines.length);
    while (head < common && rows[head].text === lines[head]) head += 1;
    let tail = 0;
    while (tail < common - head
      && rows[rows.length - 1 - tail].text === lines[lines.length - 1 - tail]) tail += 1;
    const fresh = [];
    for (let index = head; index < lines.length - tail; index += 1) {
      fresh.push({ text: lines[index], key: null, node: document.createElement("div") });
    }
    const gone = rows.slice(head, rows.length - tail);
    insert(fresh, rows[head - 1]?.node, rows[rows.length - tail]?.node);
    for (const row of gone) {
      const block = row.node.parentNode;
      row.node.remove();
      if (!block.firstChild) block.remove();
    }
    rows = rows.slice(0, head).concat(fresh, rows.slice(rows.length - tail));
    rows.forEach((row, index) => fill(row, pieces.get(index)));
  }

  /** Puts new lines beside their neighbours. They stand in blocks, so that laying one line out again
      touches few others. */
  function insert(fresh, before, after) {
    if (fresh.length > 0 && fresh.length <= 200 && (before || after)) {
      const added = document.createDocumentFragment();
      fresh.forEach((row) => added.append(row.node));
      if (before) before.after(added); else after.before(added);
      return;
    }
    let last = before?.parentNode;
    if (last && after?.parentNode === last) {
      const rest = document.createElement("div");
      rest.className = "blocco";
      while (before.nextSibling) rest.append(before.nextSibling);
      last.after(rest);
    }
    for (let index = 0; index < fresh.length; index += 100) {
      const block = document.createElement("div");
      block.className = "blocco";
      block.append(...fresh.slice(index, index + 100).map((row) => row.node));
      if (last) last.after(block); else mirror.prepend(block);
      last = block;
    }
  }

  function lineOf(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle; else high = middle;
    }
    return low;
  }

  function fill(row, pieces) {
    const key = pieces ? pieces.map((piece) => Object.values(piece).join(" ")).join("|") : "";
    if (row.key === key) return;
    row.key = key;
    row.node.className = "";
    if (!pieces) {
      row.node.textContent = row.text;
      return;
    }
    const gravest = pieces.filter((piece) => piece.first && piece.grade !== "luce")
      .reduce((most, piece) => Math.max(most, grades.indexOf(piece.grade)), -1);
    if (gravest >= 0) row.node.className = "con-" + grades[gravest];
    const cuts = [...new Set([0, row.text.length, ...pieces.flatMap((piece) => [piece.from, piece.end])])]
      .sort((left, right) => left - right);
    const parts = [];
    for (let index = 0; index + 1 < cuts.length; index += 1) {
      const words = row.text.slice(cuts[index], cuts[index + 1]);
      const over = pieces.filter((piece) => piece.from <= cuts[index] && piece.end >= cuts[index + 1]);
      if (over.length === 0) {
        parts.push(words);
        continue;
      }
      const mark = document.createElement("mark");
      const grade = over.reduce((most, piece) => Math.max(most, grades.indexOf(piece.grade)), -1);
      mark.className = [grade >= 0 ? grades[grade] : "", over.some((piece) => piece.grade === "luce") ? "luce" : ""]
        .join(" ").trim();
      mark.textContent = words;
      parts.push(mark);
    }
    row.node.replaceChildren(...parts);
  }

  // Showing a place.
  function show(from, to, takesFocus) {
    light = { da: from, a: to };
    see("testo");
    paint();
    const target = mirror.querySelector("mark.luce") ?? rows[lineNumber(place(from, to).from)]?.node;
    if (takesFocus) {
      const now = place(from, to);
      area.focus({ preventScroll: true });
      area.setSelectionRange(now.from, now.to);
    }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  function lineNumber(offset) {
    return area.value.slice(0, offset).split("\n").length - 1;
  }

  function see(view) {
    bench.dataset.vista = view;
    bench.querySelectorAll(".viste button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.vista === view));
    });
  }

  const isNarrow = () => getComputedStyle(bench.querySelector(".viste")).display !== "none";

  bench.querySelectorAll(".viste button").forEach((button) => {
    button.addEventListener("click", () => see(button.dataset.vista));
  });

  // Checking, as one types; the last answer wins.
  let turn = 0;
  let pending = null;
  const told = {};
  const open = new Set();

  const check = later(180, async () => {
    turn += 1;
    const mine = turn;
    const text = area.value;
    pending?.abort();
    pending = new AbortController();
    const query = new URLSearchParams({ turno: mine, pagina: page, regolamento: byId("regolamento").value });
    try {
      const answer = await ask("POST", "/api/controlla?" + query, text, { signal: pending.signal });
      if (answer.superato || mine !== turn) return;
      checked = text;
      marks = answer.rilievi;
      light = light && area.value === text && document.querySelector(".acceso") ? light : null;
      tellState(answer);
      for (const [id, content] of Object.entries(answer.pannelli)) fillPanel(id, content);
      paint();
    } catch (fault) {
      if (fault.name !== "AbortError" && mine === turn) byId("parole-stato").textContent = fault.message;
    }
  });

  const announce = later(1500, () => {
    const words = byId("stato").dataset.detto ?? "";
    if (byId("annuncio").textContent !== words) byId("annuncio").textContent = words;
  });

  function tellState(answer) {
    const counts = [["errori", "errore", "errori"], ["avvisi", "avviso", "avvisi"], ["note", "nota", "note"]];
    let total = 0;
    for (const [key, one, many] of counts) {
      const badge = byId("conto-" + key);
      badge.hidden = answer[key] === 0;
      badge.textContent = `${answer[key]} ${answer[key] === 1 ? one : many}`;
      total += answer[key];
    }
    byId("parole-stato").textContent = total === 0 ? answer.stato[0].toUpperCase() + answer.stato.slice(1) : "";
    byId("stato").classList.toggle("bene", answer.stato === "nessun rilievo");
    byId("stato").dataset.detto = answer.stato;
    document.title = document.title.replace(/^(\(\d+\) )?/, total > 0 ? `(${total}) ` : "");
    announce();
  }

  /** Puts a panel's new content in, leaving open what was open and the focus where it was. */
  function fillPanel(id, content) {
    const panel = byId("pannello-" + id);
    if (!panel || told[id] === content) return;
    told[id] = content;
    const held = panel.contains(document.activeElement)
      ? [...panel.querySelectorAll("button, a")].indexOf(document.activeElement) : -1;
    panel.innerHTML = content;
    panel.querySelectorAll(".rilievo").forEach((card) => {
      if (open.has(card.dataset.chiave)) unfold(card, true);
    });
    if (held >= 0) {
      const all = panel.querySelectorAll("button, a");
      all[Math.min(held, all.length - 1)]?.focus({ preventScroll: true });
    }
  }

  function unfold(card, isOpen) {
    card.querySelector(".corpo").hidden = !isOpen;
    card.querySelector(".testa").setAttribute("aria-expanded", String(isOpen));
    if (isOpen) open.add(card.dataset.chiave); else open.delete(card.dataset.chiave);
  }

  function choose(button, name) {
    document.querySelectorAll("." + name).forEach((other) => other.classList.remove(name));
    button?.classList.add(name);
  }

  bench.querySelector(".lettura").addEventListener("click", (event) => {
    const line = event.target.closest("svg [data-voto]");
    if (line) {
      line.closest(".figura").querySelector(`.dato[data-voto="${line.dataset.voto}"]`)?.click();
      return;
    }
    const button = event.target.closest("button");
    if (!button) return;
    const card = button.closest(".rilievo");
    if (button.matches(".testa")) {
      const isOpen = button.getAttribute("aria-expanded") !== "true";
      unfold(card, isOpen);
      choose(card, "scelto");
      if (!isNarrow()) show(Number(card.dataset.da), Number(card.dataset.a), false);
    } else if (button.matches(".vai")) {
      show(Number(card.dataset.da), Number(card.dataset.a), true);
    } else if (button.matches(".rimedio")) {
      mend(button);
    } else if (button.matches(".dato")) {
      choose(button, "acceso");
      show(Number(button.dataset.da), Number(button.dataset.a), false);
    }
  });

  /** Writes a certain mend as if it were typed, so that undo takes it back. */
  function mend(button) {
    const now = place(Number(button.dataset.da), Number(button.dataset.a));
    if (area.value.slice(now.from, now.to) !== button.dataset.prima) {
      notice("Il testo in quel punto è cambiato: il rimedio non è stato applicato.");
      return;
    }
    see("testo");
    area.focus({ preventScroll: true });
    area.setSelectionRange(now.from, now.to);
    replaceSelection(button.dataset.rimedio);
    light = null;
    changed();
    show(now.from, now.from + button.dataset.rimedio.length, true);
  }

  function replaceSelection(words) {
    const isDone = words === ""
      ? document.execCommand("delete") : document.execCommand("insertText", false, words);
    if (!isDone) area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
  }

  // From one diagnostic to the next.
  function step(direction) {
    const places = marks.map((mark, index) => ({ ...place(mark.da, mark.a), mark, index }));
    if (places.length === 0) return;
    const caret = area.selectionStart;
    const next = direction > 0
      ? places.find((entry) => entry.from > caret) ?? places[0]
      : places.findLast((entry) => entry.from < caret) ?? places[places.length - 1];
    const cards = byId("pannello-rilievi").querySelectorAll(".rilievo");
    const card = cards[next.index];
    if (card) {
      unfold(card, true);
      choose(card, "scelto");
      card.scrollIntoView({ block: "nearest" });
    }
    show(next.mark.da, next.mark.a, true);
    byId("annuncio").textContent = `${next.mark.gravita}: ${next.mark.messaggio}`;
  }

  byId("successivo").addEventListener("click", () => step(1));
  byId("precedente").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      if (byId("salva")) byId("salva").click(); else keep.now();
    } else if (event.key === "Escape" && light) {
      light = null;
      choose(null, "acceso");
      choose(null, "scelto");
      paint();
    }
  });

  // Keeping the draft: on the server's disk at every pause, in the browser while the server is silent.
  let revision = Number(bench.dataset.revisione);
  let kept = area.value;
  let keeping = null;
  const shelf = "bozza-" + draft;

  function tellKept(words, isFault) {
    byId("conservata").textContent = words;
    byId("conservata").classList.toggle("guasta", Boolean(isFault));
  }

  const keep = later(450, () => { keeping ??= keepAll().finally(() => { keeping = null; }); });

  async function keepAll() {
    while (area.value !== kept) {
      const text = area.value;
      try {
        const state = await ask("PUT", `/api/bozze/${draft}?revisione=${revision}`, text);
        revision = state.revisione;
        kept = text;
        localStorage.removeItem(shelf);
        byId("avviso-bozza").hidden = byId("avviso-bozza").dataset.per !== "altro"
          || byId("avviso-bozza").hidden;
        tellKept(state.nelFile ? "Come nel file" : `Bozza conservata alle ${state.alle}`);
      } catch (fault) {
        setAside(text);
        tellKept("Bozza non conservata", true);
        if (fault.status === 409) {
          conflict(fault.message);
          return;
        }
        notice(fault.message + " Una copia resta in questo navigatore.", [["Copia il testo", copyAll]], "bozza");
        setTimeout(keep, 3000);
        return;
      }
    }
  }

  function setAside(text) {
    try {
      localStorage.setItem(shelf, text);
    } catch {
      // No room in the browser: the text is still on the page, and the page says so.
    }
  }

  function copyAll() {
    navigator.clipboard.writeText(area.value).then(
      () => notice("Testo copiato."), () => { area.focus(); area.select(); });
  }

  function notice(words, choices = [], about = "altro") {
    const bar = byId("avviso-bozza");
    bar.dataset.per = about;
    bar.replaceChildren(words, ...choices.map(([label, work]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        bar.hidden = true;
        work();
      });
      return button;
    }));
    if (choices.length === 0) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Chiudi";
      button.addEventListener("click", () => { bar.hidden = true; });
      bar.append(button);
    }
    bar.hidden = false;
  }

  function conflict(words) {
    notice(words, [
      ["Tieni il testo di questa finestra", async () => {
        revision = (await ask("GET", "/api/bozze/" + draft)).revisione;
        kept = null;
        keep.now();
      }],
      ["Prendi quello dell’altra", async () => {
        const other = await ask("GET", "/api/bozze/" + draft);
        revision = other.revisione;
        kept = other.testo;
        writeAll(other.testo);
      }],
    ], "bozza");
  }

  /** Replaces all the text as if it were typed, so that undo takes it back. */
  function writeAll(text) {
    area.focus({ preventScroll: true });
    area.select();
    replaceSelection(text);
    changed();
  }

  byId("salva")?.addEventListener("click", () => save(""));

  async function save(query) {
    try {
      if (area.value !== kept) {
        await (keeping ??= keepAll().finally(() => { keeping = null; }));
        if (area.value !== kept) return;
      }
      const state = await ask("POST", `/api/bozze/${draft}/salva${query}`);
      revision = state.revisione;
      tellKept("Salvato nel file");
      notice(state.messaggio);
    } catch (fault) {
      notice(fault.message, fault.status === 409 ? [["Scrivi comunque", () => save("?comunque=si")], ["Annulla", () => {}]] : []);
    }
  }

  byId("regolamento").addEventListener("change", async (event) => {
    check.now();
    try {
      revision = (await ask("PUT", `/api/bozze/${draft}/regolamento`, event.target.value)).revisione;
    } catch (fault) {
      notice(fault.message);
    }
  });

  function changed() {
    paint();
    check();
    keep();
  }

  // Nobody leaves before the last words are kept.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || area.value === kept) return;
    event.preventDefault();
    (keeping ??= keepAll().finally(() => { keeping = null; }))
      .then(() => { if (area.value === kept) location.assign(link.href); });
  });

  area.addEventListener("input", () => {
    light = null;
    choose(null, "acceso");
    changed();
  });
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep.now(); });
  addEventListener("pagehide", () => { if (area.value !== kept) setAside(area.value); });
  addEventListener("beforeunload", (event) => { if (area.value !== kept) event.preventDefault(); });
  takeDrops(null, (words) => notice(words));

  if (bench.dataset.ripresa) {
    notice(`Ripresa la bozza conservata ${bench.dataset.ripresa}, non ancora scritta nel file.`, [
      ["Continua", () => {}],
      ["Torna al testo del file", async () => {
        try {
          writeAll((await ask("GET", `/api/bozze/${draft}/file`)).testo);
        } catch (fault) {
          notice(fault.message);
        }
      }],
    ]);
  }
  const aside = localStorage.getItem(shelf);
  if (aside !== null && aside !== area.value) {
    const former = area.value;
    area.value = aside;
    notice("Recuperate le ultime parole scritte prima dell’interruzione.",
      [["Va bene", () => {}], ["Torna alla bozza di prima", () => writeAll(former)]]);
    keep();
  }
  paint();
  check.now();
})();
