// Plumbline: a return as it is filled in, on its page or in a file without a line. Without this script the form is kept and sent by its buttons.
(() => {
  "use strict";
  const form = document.querySelector("form[data-sheet]");
  if (!form) return;
  const all = (what, from = form) => [...from.querySelectorAll(what)];
  const one = (what, from = form) => from.querySelector(what);
  const status = one(".saved");
  const store = "plumbline-return:" + form.dataset.sheet + "#" + form.dataset.times;
  const point = form.dataset.point;
  const file = form.dataset.file !== undefined;
  const rows = all("tr[data-line]");
  const fields = row => all("[name^='cells[']:not([type=file])", row);

  // Numbers as the reader's language writes them; what can be read in two ways is left to the server.
  const read = text => {
    const plain = text.trim().replace(/[\s\u00a0\u202f]/g, "").replace(/\u2212/, "-");
    const digits = plain.replaceAll(point === "," ? "." : ",", "").replace(point, ".");
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
  };
  const written = (value, decimals) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: decimals }).format(value);
  const plain = value => String(value).replace(".", point);

  // What follows from what is typed: the quotient of a ratio, the year to date.
  const reckon = row => {
    const ratio = one("[data-ratio]", row), sum = one("[data-todate]", row), decimals = Number(row.dataset.decimals);
    if (ratio) {
      const n = read(one("[data-part=numerator]", row).value), d = read(one("[data-part=denominator]", row).value);
      ratio.textContent = n === null || !d ? "\u2013" : written(n / d * Number(row.dataset.per), Math.max(decimals, 1));
    }
    if (sum) {
      const value = read(one("[data-cell]", row).value);
      sum.textContent = written(Number(row.dataset.before) + (value || 0), Math.max(decimals, 0));
    }
  };
  const settle = row => {
    const state = one("[data-state]", row).value, inputs = all(".now > input:not([type=hidden]), .pair > input, .now > select, .now > textarea[data-cell]", row);
    row.classList.toggle("without", state !== "VALUE");
    inputs.forEach(input => { input.readOnly = state !== "VALUE"; if (state !== "VALUE" && input.value) input.value = ""; });
    reckon(row);
  };

  // Autosave, cell by cell. What the server did not take yet lies on this computer and is sent again.
  const lying = () => { try { return localStorage.getItem(store); } catch (closed) { return null; } };
  const waiting = new Map(JSON.parse(lying() || "[]"));
  // Whether the browser keeps it: some keep nothing of a file that was opened by itself.
  const lay = () => {
    try {
      if (waiting.size) localStorage.setItem(store, JSON.stringify([...waiting])); else localStorage.removeItem(store);
      return true;
    } catch (closed) {
      return false;
    }
  };
  const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
  const say = (text, bad) => { status.textContent = text; status.classList.toggle("late", Boolean(bad)); };
  let sending = null, refused = false, timer = 0;
  const send = () => sending ??= post().finally(() => {
    sending = null;
    if (waiting.size && !refused) later(8000);
  });
  // Whether the server has what was typed, or said what is wrong with it.
  const post = async () => {
    const batch = [...waiting];
    const body = new URLSearchParams();
    all("input[type=hidden]:not([name^='cells['])").forEach(input => { if (input.name !== "_once") body.append(input.name, input.value); });
    batch.forEach(([, cell]) => Object.entries(cell).forEach(([name, value]) => body.append(name, value)));
    try {
      const answer = await fetch(form.dataset.sheet, { method: "POST", body, redirect: "manual", headers: { Accept: "text/plain" } });
      if (answer.status === 204) {
        batch.forEach(([line, cell]) => { if (waiting.get(line) === cell) waiting.delete(line); });
        lay();
        say(form.dataset.saved.replace("{time}", clock()));
      } else if (answer.status === 422) {
        refused = true;
        say(form.dataset.refused + " " + await answer.text(), true);
      } else if (answer.type === "opaqueredirect" || answer.status === 403) {
        say(form.dataset.out, true);
        return false;
      } else {
        say(form.dataset.here.replace("{time}", clock()), true);
        return false;
      }
      return true;
    } catch (offline) {
      say(form.dataset.here.replace("{time}", clock()), true);
      return false;
    }
  };
  const later = delay => { clearTimeout(timer); timer = setTimeout(() => waiting.size && send(), delay); };
  const keep = row => {
    const cell = {};
    fields(row).forEach(field => { cell[field.name] = field.value; });
    waiting.set(row.dataset.line, cell);
    const kept = lay();
    if (file) {
      say(kept ? form.dataset.saved.replace("{time}", clock()) : form.dataset.refused, !kept);
      form.dispatchEvent(new Event("kept"));
      return;
    }
    refused = false;
    later(700);
  };
  if (!file) addEventListener("online", () => later(200));
  form.addEventListener("input", e => { const row = e.target.closest("tr[data-line]"); if (row) { reckon(row); keep(row); } });
  form.addEventListener("change", e => { const row = e.target.closest("tr[data-line]"); if (row && e.target.matches("[data-state]")) { settle(row); keep(row); } });
  // The form goes when the server has every cell: a line that is cut leaves the reader on the page, with all that was typed.
  let leaving = false;
  form.addEventListener("submit", async e => {
    if (file || leaving || !waiting.size) return;
    e.preventDefault();
    if (await send()) {
      leaving = true;
      form.requestSubmit(e.submitter);
    }
  });
  addEventListener("pageshow", () => { leaving = false; });

  // What lay here when the page was left goes back into its fields.
  waiting.forEach(cell => Object.entries(cell).forEach(([name, value]) => {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = value;
  }));
  rows.forEach(settle);
  if (waiting.size && !file) later(200);

  // Enter goes down; "=" the same as last time, "n" nil, "k" not collected, "a" not applicable.
  const cells = () => all("[data-cell]");
  const choose = (row, state) => { const s = one("[data-state]", row); s.value = state; settle(row); keep(row); };
  const down = cell => { const list = cells(), next = list[list.indexOf(cell) + 1]; if (next) { next.focus(); if (next.select) next.select(); } else one("button[value=send], #save").focus(); };
  form.addEventListener("keydown", e => {
    const cell = e.target.closest("[data-cell], [data-part]"), row = cell && cell.closest("tr[data-line]");
    if (!row || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Enter" && cell.tagName !== "TEXTAREA") {
      e.preventDefault();
      const other = cell.dataset.part === "numerator" && one("[data-part=denominator]", row);
      if (other) other.focus(); else down(one("[data-cell]", row));
      return;
    }
    if (cell.inputMode !== "decimal" && cell.inputMode !== "numeric") return;
    const state = { n: "NIL", k: "NOT_COLLECTED", a: "NOT_APPLICABLE" }[e.key.toLowerCase()];
    if (state) {
      e.preventDefault();
      choose(row, one("[data-state]", row).value === state ? "VALUE" : state);
      down(one("[data-cell]", row));
    } else if (e.key === "=" && row.dataset.last !== undefined && !cell.dataset.part) {
      e.preventDefault();
      choose(row, "VALUE");
      cell.value = plain(row.dataset.last);
      reckon(row);
      keep(row);
      down(cell);
    } else if (/^[\d-]$/.test(e.key) && one("[data-state]", row).value !== "VALUE") {
      choose(row, "VALUE");
    }
  });

  // A column pasted from a sheet fills the cells below.
  form.addEventListener("paste", e => {
    const cell = e.target.closest("[data-cell]");
    const lines = ((e.clipboardData && e.clipboardData.getData("text/plain")) || "").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (!cell || cell.tagName === "TEXTAREA" || (lines.length < 2 && !lines[0].includes("\t"))) return;
    e.preventDefault();
    const list = cells();
    let at = list.indexOf(cell);
    lines.forEach(text => {
      const target = list[at++];
      if (!target) return;
      const row = target.closest("tr[data-line]"), parts = text.split("\t"), other = one("[data-part=denominator]", row);
      if (text.trim() === "") return;
      choose(row, "VALUE");
      target.value = parts[0].trim();
      if (other && parts.length > 1) other.value = parts[1].trim();
      reckon(row);
      keep(row);
    });
  });
})();
