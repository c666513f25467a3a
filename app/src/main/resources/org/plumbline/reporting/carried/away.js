// Plumbline: a return that is filled in without a line. It checks what is typed as the server will, and saves the answers as a file.
(() => {
  "use strict";
  const form = document.querySelector("form[data-file]");
  const given = id => JSON.parse(document.getElementById(id).textContent);
  const head = given("head"), sheet = given("sheet"), answers = given("answers");
  const say = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
  const field = (line, name) => form.elements.namedItem("cells[" + line + "]." + name);
  const text = (line, name) => { const f = field(line, name); return f ? f.value.trim() : ""; };
  const make = (tag, css, parent, words) => { const e = document.createElement(tag); e.className = css; if (words) e.textContent = words; parent.append(e); return e; };

  // A place for a question about each number, shown once there is one.
  sheet.lines.forEach(line => {
    line.row = form.querySelector("tr[data-line='" + line.id + "']");
    line.cell = line.row.querySelector("td.now");
    line.errors = document.createElement("div");
    line.errors.id = "errors-" + line.id;
    line.errors.dataset.made = "";
    line.cell.prepend(line.errors);
    if (!line.numeric) return;
    const there = field(line.id, "reply");
    line.asks = there ? there.closest(".asks") : make("div", "asks", line.cell);
    if (there) { line.asks.prepend(make("span", "question", line.asks)); return; }
    line.asks.dataset.made = "";
    line.asks.hidden = true;
    make("span", "question", line.asks);
    const name = "cells[" + line.id + "].reply";
    make("label", "", line.asks, sheet.words.reply).htmlFor = name;
    const reply = make("textarea", "", line.asks);
    reply.id = reply.name = name;
    reply.rows = 2;
  });
  // Answers that a copy of this page was saved with.
  Object.entries(answers.cells).forEach(([line, cell]) => Object.entries(cell).forEach(([name, value]) => { const f = field(line, name); if (f) f.value = value; }));

  // A number by the customs of the file's language; what could be meant in two ways is refused, never guessed.
  const quoted = sign => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const point = quoted(sheet.point), group = /\s/.test(sheet.group) ? "" : quoted(sheet.group);
  const number = (typed, decimals, place) => {
    const bare = typed.replace(/\u2212/g, "-").replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, "");
    const plain = new RegExp("^-?\\d{1,18}(" + point + "\\d+)?$");
    const grouped = group ? new RegExp("^-?\\d{1,3}(" + group + "\\d{3})+(" + point + "\\d+)?$") : plain;
    const values = { place, value: typed };
    if (new RegExp("^-?\\d{19,}(" + point + "\\d+)?$").test(bare)) return { wrong: say(sheet.words.long, values) };
    if (!plain.test(bare) && !grouped.test(bare)) return { wrong: say(/^-?\d+[.,]\d+$/.test(bare) ? sheet.words.sign : sheet.words.number, values) };
    const parts = bare.split(sheet.group);
    if (decimals > 0 && !plain.test(bare) && !bare.includes(sheet.point) && parts.length === 2) {
      values.one = parts.join("");
      values.other = written(Number(parts.join(".")), 3);
      return { wrong: say(sheet.words.ambiguous, values) };
    }
    const digits = (group ? bare.replaceAll(sheet.group, "") : bare).replace(sheet.point, ".");
    const after = (digits.split(".")[1] || "").replace(/0+$/, "");
    const count = digits.replace(/\D/g, "").replace(/^0+/, "");
    if (after.length > decimals || count.length > 18) return { wrong: say(decimals ? sheet.words.decimals : sheet.words.whole, values) };
    return { plain: digits };
  };
  const written = (value, decimals) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: decimals }).format(value);

  // Amounts as exact quotients, so that ten times is ten times.
  const exact = plain => {
    const [whole, after = ""] = plain.replace("-", "").split(".");
    return { n: BigInt(whole + after) * (plain.startsWith("-") ? -1n : 1n), d: 10n ** BigInt(after.length) };
  };
  const over = (a, b, per) => { const n = a.n * b.d * BigInt(per), d = a.d * b.n; return d < 0n ? { n: -n, d: -d } : { n, d }; };
  const compare = (a, b) => { const x = a.n * b.d, y = b.n * a.d; return x < y ? -1 : x > y ? 1 : 0; };
  const times = (a, k) => ({ n: a.n * k, d: a.d });
  const size = a => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
  const value = a => Number(a.n) / Number(a.d);
  const shown = a => written(value(a), 6);

  // What the server asks about: the most striking figures, three at most.
  const striking = (amount, history) => {
    if (!history.length) return null;
    const last = history[0];
    if (amount.n === 0n) return history.length > 1 && history.every(each => each.n !== 0n) ? { kind: "nought", strength: 1, values: { value: shown(amount), last: shown(last) } } : null;
    const far = last.n === 0n ? 0 : Math.abs(Math.log10(Math.abs(value(amount) / value(last))));
    const sign = a => a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
    if (sign(last) === sign(amount) && (compare(size(amount), times(size(last), 10n)) >= 0 || compare(size(last), times(size(amount), 10n)) >= 0)) return { kind: "tenfold", strength: 100 + far, values: { value: shown(amount), last: shown(last) } };
    const sorted = [...history].sort(compare), least = sorted[0], most = sorted[sorted.length - 1];
    if (history.length >= 3 && least.n > 0n && (compare(amount, times(most, 2n)) > 0 || compare(times(amount, 2n), least) < 0)) return { kind: "outside", strength: far, values: { value: shown(amount), least: shown(least), most: shown(most) } };
    return null;
  };

  const VALUES = ["value", "numerator", "denominator", "answer", "rank", "rankOf", "words"];
  const stands = line => line.standing && text(line.id, "state") === line.standing.state && VALUES.every(name => !field(line.id, name) || field(line.id, name).value.trim() === (line.standing[name] || ""));
  const bounds = (line, amount, at, wrong) => {
    if (line.least !== null && compare(amount, exact(line.least)) < 0) wrong.push([at, say(sheet.words.below, { value: shown(amount), least: shown(exact(line.least)) })]);
    if (line.most !== null && compare(amount, exact(line.most)) > 0) wrong.push([at, say(sheet.words.above, { value: shown(amount), most: shown(exact(line.most)) })]);
  };
  const look = line => {
    const found = { wrong: [], missing: false, amount: null };
    const state = text(line.id, "state"), typed = VALUES.filter(name => field(line.id, name) && text(line.id, name) !== "");
    if (state !== "VALUE") { found.amount = state === "NIL" && line.numeric ? exact("0") : null; return found; }
    if (!typed.length) { found.missing = !line.standing; return found; }
    const read = {};
    typed.forEach(name => {
      if (name === "answer" || name === "words") return;
      const result = number(text(line.id, name), name.startsWith("rank") ? 0 : 6, line.name);
      if (result.wrong) found.wrong.push([name, result.wrong]); else read[name] = exact(result.plain);
    });
    if (found.wrong.length) return found;
    const names = { numerator: line.numerator, denominator: line.denominator };
    if (line.shape === "RATIO" && (read.numerator || read.denominator)) {
      if (!read.denominator) found.wrong.push(["denominator", say(sheet.words.noDenominator, names)]);
      else if (!read.numerator) found.wrong.push(["numerator", say(sheet.words.noNumerator, names)]);
      else if (read.denominator.n === 0n) found.wrong.push(["denominator", say(sheet.words.zero, names)]);
      else if (read.denominator.n < 0n) found.wrong.push(["denominator", say(sheet.words.negative, names)]);
      else if (line.partOf && compare(read.numerator, read.denominator) > 0) found.wrong.push(["numerator", say(sheet.words.partAbove, names)]);
      else { found.amount = over(read.numerator, read.denominator, line.per); bounds(line, found.amount, "numerator", found.wrong); }
    } else if (line.numeric && read.value) {
      found.amount = read.value;
      bounds(line, read.value, "value", found.wrong);
    } else if (line.shape === "RANK") {
      if (!read.rank) found.wrong.push(["rank", sheet.words.noRank]);
      else if (!read.rankOf) found.wrong.push(["rankOf", sheet.words.noRankOf]);
      else if (read.rank.n < 1n || read.rank.n > read.rankOf.n) found.wrong.push(["rank", say(sheet.words.rankOutside, { rank: text(line.id, "rank"), of: text(line.id, "rankOf") })]);
    }
    return found;
  };

  const status = document.getElementById("standing");
  const check = () => {
    const asked = [];
    let wrong = 0, missing = 0;
    sheet.lines.forEach(line => {
      const found = look(line), same = stands(line);
      if (line.reasoned && !same && !found.missing && !text(line.id, "reason") && (text(line.id, "state") !== "VALUE" || VALUES.some(name => text(line.id, name)))) found.wrong.push(["reason", sheet.words.reason]);
      wrong += found.wrong.length;
      missing += found.missing ? 1 : 0;
      const before = line.errors.textContent, now = found.wrong.map(each => each[1]).join("\n");
      if (before !== now) {
        line.errors.replaceChildren();
        found.wrong.forEach(([, words]) => make("span", "error", line.errors, words));
        line.row.classList.toggle("has-error", found.wrong.length > 0);
      }
      [...VALUES, "reason"].forEach(name => {
        const f = field(line.id, name), bad = found.wrong.some(each => each[0] === name);
        if (!f || f.type === "hidden") return;
        if (bad) { f.setAttribute("aria-invalid", "true"); f.setAttribute("aria-describedby", line.errors.id); } else { f.removeAttribute("aria-invalid"); f.removeAttribute("aria-describedby"); }
      });
      const question = line.numeric && found.amount && !found.wrong.length && !same ? striking(found.amount, line.amounts ??= line.history.map(exact)) : null;
      if (question) asked.push({ line, question });
    });
    asked.sort((a, b) => b.question.strength - a.question.strength);
    const most = asked.slice(0, 3);
    sheet.lines.forEach(line => {
      if (!line.asks) return;
      const question = (most.find(each => each.line === line) || {}).question;
      line.asks.hidden = !question;
      const words = question ? say(sheet.words[question.kind], question.values) : "";
      if (line.asks.firstChild.textContent !== words) line.asks.firstChild.textContent = words;
    });
    const questions = most.filter(each => !text(each.line.id, "reply")).length;
    const words = wrong + questions + missing === 0 ? sheet.words.ready : say(sheet.words.standing, { wrong, questions, missing });
    if (status.textContent !== words) status.textContent = words;
  };
  ["input", "change", "kept"].forEach(name => form.addEventListener(name, () => setTimeout(check)));
  document.addEventListener("DOMContentLoaded", check);

  // The answers: lines of which something is said, fields that are not blank, nothing of a question that is not asked.
  const collected = () => {
    const cells = {};
    sheet.lines.forEach(line => {
      const cell = {};
      line.row.querySelectorAll("[name^='cells[']").forEach(f => {
        const name = f.name.slice(f.name.lastIndexOf(".") + 1);
        if (f.value.trim() && !(name === "reply" && line.asks && line.asks.hidden)) cell[name] = f.value.trim();
      });
      const says = Object.keys(cell).some(name => name !== "state" && name !== "maturity") || cell.state !== "VALUE";
      if (says) cells[line.id] = cell;
    });
    return { head, cells, saved: new Date().toISOString() };
  };
  const note = form.querySelector(".saved");
  const download = (name, type, content) => {
    const link = document.createElement("a"), address = URL.createObjectURL(new Blob([content], { type }));
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    note.textContent = say(sheet.words.saved, { name });
    note.classList.remove("late");
  };
  document.getElementById("save").addEventListener("click", () => download(form.dataset.file + ".json", "application/json", JSON.stringify(collected())));
  document.getElementById("copy").addEventListener("click", () => {
    const saved = collected(), copy = document.documentElement.cloneNode(true);
    copy.querySelector("#answers").textContent = JSON.stringify(saved).replaceAll("<", "\\u003c");
    copy.querySelector("form").dataset.times = saved.saved;
    copy.querySelectorAll("[data-made]").forEach(each => each.remove());
    copy.querySelector("#standing").textContent = copy.querySelector(".saved").textContent = "";
    download(form.dataset.file + ".html", "text/html", "<!doctype html>\n" + copy.outerHTML);
  });
  form.addEventListener("submit", e => e.preventDefault());
})();
