// Plumbline: small conveniences over pages that work without any script. No eval, no inline styles.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const one = (what, from = document) => from.querySelector(what);
  const typing = el => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);

  const keep = (name, value) => { document.cookie = name + "=" + value + "; path=/; max-age=31536000; SameSite=Lax"; };
  const kept = name => (document.cookie.match("(?:^|; )" + name + "=(\\w+)") || [])[1];

  // Theme: the server writes data-theme from the cookie; here it changes without a round trip.
  const themeNow = () => root.dataset.theme || kept("theme") || "auto";
  const wear = theme => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    keep("theme", theme);
    all("button[name=theme]").forEach(b => b.setAttribute("aria-pressed", b.value === theme));
  };
  wear(themeNow());

  // Keys that are single letters can be switched off (they are in the way of speech input); kept like the theme.
  const heed = keys => { root.dataset.keys = keys; all("[data-keys-switch]").forEach(s => { s.hidden = false; one("input", s).checked = keys !== "off"; }); };
  document.addEventListener("change", e => {
    if (!e.target.closest("[data-keys-switch]")) return;
    heed(e.target.checked ? "on" : "off");
    keep("keys", root.dataset.keys);
  });

  document.addEventListener("click", e => {
    const theme = e.target.closest("button[name=theme]");
    if (theme) { e.preventDefault(); wear(theme.value); }
    const opens = e.target.closest("[data-opens]");
    if (opens) { const d = document.getElementById(opens.dataset.opens); if (d && d.showModal) { e.preventDefault(); d.showModal(); } }
    if (e.target.closest("[data-closes]")) { e.preventDefault(); e.target.closest("dialog").close(); }
    if (e.target.closest("[data-fills]")) { if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen(); }
    if (e.target.closest("[data-prints]")) { e.preventDefault(); print(); }
    const add = e.target.closest("[data-adds]");
    if (add) { e.preventDefault(); addRow(document.getElementById(add.dataset.adds)); }
    const drop = e.target.closest("[data-drops]");
    if (drop) { e.preventDefault(); dropRow(drop.closest("tr, .repeat")); }
    all("details.menu[open]").forEach(m => { if (!m.contains(e.target)) m.open = false; });
  });

  // Files of returns can be dropped on any page, unless a field of the page takes them itself.
  const drop = document.getElementById("drop");
  if (drop) {
    const brings = e => e.dataTransfer && [...e.dataTransfer.types].includes("Files") && !e.target.closest("input[type=file]");
    let gone = 0;
    document.addEventListener("dragover", e => {
      if (!brings(e)) return;
      e.preventDefault();
      drop.hidden = false;
      clearTimeout(gone);
      gone = setTimeout(() => { drop.hidden = true; }, 500);
    });
    document.addEventListener("drop", e => {
      if (!brings(e)) return;
      e.preventDefault();
      one("input[type=file]", drop).files = e.dataTransfer.files;
      drop.requestSubmit();
    });
  }

  // Repeated rows: a <template> inside the table's section; __n__ in it becomes the next number.
  const addRow = body => {
    const mould = one("template", body) || one("template[data-for=" + body.id + "]");
    const n = Number(body.dataset.next || body.children.length);
    body.dataset.next = n + 1;
    const box = document.createElement("template");
    box.innerHTML = mould.innerHTML.replaceAll("__n__", n);
    const row = box.content.firstElementChild;
    body.append(row);
    if (window.htmx) htmx.process(row);
    const field = one("input:not([type=hidden]), textarea, select", row);
    if (field) field.focus();
    mark(body.closest("form"));
  };
  const dropRow = row => {
    const next = row.nextElementSibling || row.previousElementSibling, form = row.closest("form");
    row.remove();
    mark(form);
    const field = next && one("input, textarea, select", next);
    if (field) field.focus();
  };

  // Unsaved forms say so and ask before leaving.
  const mark = form => { if (form && form.dataset.unsaved !== undefined) { form.dataset.unsaved = "yes"; const s = one(".saved", form); if (s) s.textContent = s.dataset.unsavedText || ""; } };
  document.addEventListener("input", e => { if (e.target.form) mark(e.target.form); if (e.target.matches("textarea[data-grows]")) grow(e.target); });
  document.addEventListener("submit", e => { e.target.dataset.unsaved = ""; });
  addEventListener("beforeunload", e => { if (one("form[data-unsaved=yes]")) e.preventDefault(); });
  const grow = t => { t.rows = Math.max(Number(t.dataset.grows) || 1, t.value.split("\n").reduce((sum, l) => sum + 1 + Math.floor(l.length / Math.max(20, t.clientWidth / 9)), 0)); };

  // A table pasted from a text: its cells with tabs between; line breaks stay within a cell, and what is merged stands in each row.
  const cellText = cell => {
    all("br", cell).forEach(br => br.replaceWith("\u2028"));
    const parts = all("p, li", cell);
    return (parts.length ? parts : [cell]).flatMap(part => part.textContent.split("\u2028"))
      .map(line => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n");
  };
  const tabbed = table => {
    const grid = [];
    [...table.rows].forEach((row, r) => {
      grid[r] = grid[r] || [];
      [...row.cells].forEach(cell => {
        let c = 0;
        while (grid[r][c] !== undefined) c++;
        const text = cellText(cell);
        for (let down = 0; down < cell.rowSpan && r + down < table.rows.length; down++) {
          grid[r + down] = grid[r + down] || [];
          for (let right = 0; right < cell.colSpan; right++) grid[r + down][c + right] = right ? "" : text;
        }
      });
    });
    return grid.map(row => Array.from(row, text => /[\t\n"]/.test(text || "") ? '"' + text.replaceAll('"', '""') + '"' : text || "").join("\t")).join("\n");
  };
  document.addEventListener("paste", e => {
    const area = e.target.closest("textarea[data-table]");
    const html = area && e.clipboardData.getData("text/html");
    const table = html && one("table", new DOMParser().parseFromString(html, "text/html"));
    if (!table) return;
    e.preventDefault();
    area.setRangeText(tabbed(table), area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // A table of levels folds: rows say data-level; a button is put before rows that have deeper ones.
  const foldable = table => {
    const rows = all("tbody > tr[data-level]", table);
    table.classList.add("can-fold");
    rows.forEach((row, i) => {
      const next = rows[i + 1];
      if (!next || +next.dataset.level <= +row.dataset.level) return;
      const b = document.createElement("button");
      b.type = "button"; b.className = "twist";
      b.setAttribute("aria-expanded", "true");
      b.setAttribute("aria-label", table.dataset.foldText || "Fold");
      b.addEventListener("click", () => { b.setAttribute("aria-expanded", b.getAttribute("aria-expanded") !== "true"); show(rows); });
      row.cells[0].prepend(b);
    });
    // On a phone a long table begins with its groups alone.
    if (rows.length > 30 && matchMedia("(max-width: 40rem)").matches) {
      all(".twist", table).forEach(b => b.setAttribute("aria-expanded", "false"));
      show(rows);
    }
  };
  const show = rows => {
    let shut = Infinity;
    rows.forEach(row => {
      const level = +row.dataset.level, b = one(".twist", row);
      row.hidden = level > shut;
      if (!row.hidden) shut = b && b.getAttribute("aria-expanded") === "false" ? level : Infinity;
    });
  };

  // Keys: / search, ? help, g then a letter goes (links carry data-key="g d"), [ and ] siblings.
  // The arrows, and the page keys that a presenter's remote sends, turn the screens of a room.
  const TURNS = { ArrowRight: "ArrowRight", PageDown: "ArrowRight", ArrowLeft: "ArrowLeft", PageUp: "ArrowLeft" };
  let lead = 0;
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") all("details.menu[open]").forEach(m => { m.open = false; one("summary", m).focus(); });
    if (e.ctrlKey && e.key === "Enter" && e.target.form && e.target.form.dataset.unsaved !== undefined) { e.target.form.requestSubmit(); return; }
    if (e.altKey || e.ctrlKey || e.metaKey || e.defaultPrevented || typing(e.target) || one("dialog[open]")) return;
    if (TURNS[e.key]) follow(TURNS[e.key], e);
    if (e.defaultPrevented || root.dataset.keys === "off") return;
    const g = Date.now() - lead < 1500;
    lead = 0;
    if (g) { follow("g " + e.key, e); return; }
    if (e.key === "g") lead = Date.now();
    else if (e.key === "/") { const s = one("input[type=search]"); if (s) { e.preventDefault(); s.focus(); s.select(); } }
    else if (e.key === "?") { const d = one("dialog#keys"); if (d) { e.preventDefault(); d.showModal(); } }
    else if ("[]".includes(e.key)) follow(e.key, e);
    else if (e.key === "f") { const b = one("[data-fills]:not([hidden])"); if (b) { e.preventDefault(); b.click(); } }
    else if (e.key === "c") { const c = one(".conclude input:not([type=hidden])"); if (c) { e.preventDefault(); c.focus(); } }
  });
  const follow = (key, e) => { const a = all("a[data-key]").find(a => a.dataset.key === key); if (a) { e.preventDefault(); a.click(); } };

  const dress = from => {
    all("textarea[data-grows]", from).forEach(grow);
    all("table[data-folds]:not(.can-fold)", from).forEach(foldable);
    all("[data-fills]", from).forEach(b => { b.hidden = !document.fullscreenEnabled; });
  };
  addEventListener("DOMContentLoaded", () => {
    wear(themeNow());
    heed(kept("keys") || "on");
    dress(document);
    const first = one(".error-summary");
    if (first) first.focus();
  });
  // A screen of a room is swapped so that the full screen stays; a refusal is shown as any other answer.
  document.addEventListener("htmx:beforeSwap", e => {
    if (!e.detail.boosted) return;
    e.detail.shouldSwap = true;
    document.body.className = e.detail.serverResponse.includes('<body class="room"') ? "room" : "";
  });
  document.addEventListener("htmx:afterSettle", e => { const wrong = e.detail.boosted && one(".error-summary"); if (wrong) wrong.focus(); });
  document.addEventListener("htmx:load", e => dress(e.detail.elt));
  let opened = [];
  addEventListener("beforeprint", () => { opened = all("main details:not([open])"); opened.forEach(d => { d.open = true; }); });
  addEventListener("afterprint", () => opened.forEach(d => { d.open = false; }));
})();
