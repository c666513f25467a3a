// One key in a text area: the number at the cursor is bound to a record. What is bound goes with the form; without this script it is done afterwards.
(() => {
  "use strict";
  const one = (what, from = document) => from.querySelector(what);
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const say = () => one("#live-say").dataset;
  const made = (tag, className, text) => { const el = document.createElement(tag); if (className) el.className = className; if (text) el.textContent = text; return el; };

  const points = text => [...text].length;
  // A number goes on where a further digit follows at once, or behind a separator.
  const whole = (text, start, words) => text.startsWith(words, start)
    && !/\p{Nd}[.,]?$/u.test(text.slice(0, start)) && !/^[.,]?\p{Nd}/u.test(text.slice(start + words.length));
  // Which of the like numbers this one is: it is found again by that when the form is read.
  const like = (text, start, words) => {
    let count = 0;
    for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) if (whole(text, at, words)) count++;
    return count;
  };
  const dress = area => {
    const line = made("p", "live-line");
    const button = made("button", "button plain small", say().button);
    button.type = "button";
    button.addEventListener("click", () => ask(area));
    line.append(button, made("span", "quiet", " " + say().key));
    const chips = made("ul", "live-chips"), panel = made("div", "live-panel");
    panel.hidden = true;
    area.after(line, panel, chips);
    // Words without a number have nothing to bind.
    const offer = () => { line.hidden = !/\p{Nd}/u.test(area.value); };
    offer();
    area.addEventListener("input", offer);
    area.setAttribute("aria-keyshortcuts", "F2");
    area.addEventListener("keydown", e => { if (e.key === "F2" && !e.altKey && !e.ctrlKey && !e.metaKey) { e.preventDefault(); ask(area); } });
    let before = area.value;
    area.addEventListener("input", () => {
      heed(area, before);
      before = area.value;
      // What is offered is of the words as they were.
      if (!panel.hidden) { panel.hidden = true; panel.replaceChildren(); }
    });
    panel.addEventListener("keydown", e => {
      if (e.key === "Escape") { e.stopPropagation(); leave(area); }
      if (e.key === "Enter" && e.target.matches("input")) { e.preventDefault(); bind(area); }
    });
    panel.addEventListener("click", e => {
      if (e.target.closest("[data-binds]")) bind(area);
      if (e.target.closest("[data-leaves]")) leave(area);
    });
  };
  const panelOf = area => area.nextElementSibling.nextElementSibling;
  const chipsOf = area => panelOf(area).nextElementSibling;
  const leave = area => { const p = panelOf(area); p.hidden = true; p.replaceChildren(); area.focus(); };

  const ask = async area => {
    const panel = panelOf(area), sent = new URLSearchParams();
    const guard = one("input[name=_csrf]", area.form);
    if (guard) sent.set(guard.name, guard.value);
    sent.set("words", area.value);
    sent.set("at", points(area.value.slice(0, area.selectionStart)));
    sent.set("unit", area.dataset.live);
    panel.hidden = false;
    panel.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch("/texts/offer", { method: "POST", body: sent, headers: { "Accept": "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok) throw new Error(answer.status);
      panel.replaceChildren(...page.body.children);
    } catch (lost) {
      const note = made("p", "quiet", say().lost);
      panel.replaceChildren(note);
    }
    panel.removeAttribute("aria-busy");
    const first = one("input[type=radio]", panel);
    if (first) first.focus(); else { panel.tabIndex = -1; panel.focus(); }
  };

  const bind = area => {
    const panel = panelOf(area), chosen = one("input[type=radio]:checked", panel), set = one("fieldset", panel);
    if (!chosen) { const first = one("input[type=radio]", panel); if (first) first.focus(); return; }
    const moving = one("input[name=moving]", panel);
    const start = [...area.value].slice(0, Number(set.dataset.start)).join("").length;
    add(area, { start, label: one("label[for='" + chosen.id + "']", panel).textContent,
      sent: { part: area.name, words: set.dataset.words, nth: Number(set.dataset.nth), moving: !!(moving && moving.checked), bound: JSON.parse(chosen.value) } });
    leave(area);
  };

  const bindings = new WeakMap();
  const add = (area, binding) => {
    const chip = made("li", "live-chip"), hidden = document.createElement("input"), drop = made("button", "button plain small", say().drop);
    hidden.type = "hidden"; hidden.name = "bind";
    drop.type = "button";
    drop.append(made("span", "hidden", " " + binding.sent.words));
    drop.addEventListener("click", () => { chip.remove(); area.focus(); });
    const fallen = made("span", "live-fallen", "");
    fallen.setAttribute("role", "status");
    chip.append(made("strong", "", binding.sent.words), made("span", "", " " + binding.label + " "), fallen, drop, hidden);
    all(".live-chip", chipsOf(area)).filter(other => bindings.get(other).start === binding.start).forEach(other => other.remove());
    bindings.set(chip, { ...binding, begun: binding.sent.nth - like(area.value, binding.start, binding.sent.words), hidden, fallen });
    chipsOf(area).append(chip);
    show(chip, area.value);
  };

  // What goes with the form: a number that was written over is sent as such, and told once more when the text is kept.
  const show = (chip, text) => {
    const { sent, start, begun, hidden, fallen, was } = bindings.get(chip);
    const gone = was !== undefined;
    hidden.value = JSON.stringify({ ...sent, nth: gone ? -1 : begun + like(text, start, sent.words) });
    chip.classList.toggle("fallen", gone);
    fallen.textContent = gone ? say().fallen : "";
  };

  // Where words changed: behind the cursor they are as they were, unless all were set at once.
  const changed = (old, now, cursor) => {
    const most = Math.min(old.length, now.length);
    let first = 0, last = old.endsWith(now.slice(cursor)) ? Math.min(most, now.length - cursor) : 0;
    while (first < most - last && old[first] === now[first]) first++;
    while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
    return old.length - last;
  };

  // A number moves with the words before it; one that is written over stands for nothing any more, unless that is undone.
  const heed = (area, old) => all(".live-chip", chipsOf(area)).forEach(chip => {
    const binding = bindings.get(chip), now = area.value;
    if (binding.was === undefined) {
      const start = changed(old, now, area.selectionEnd) <= binding.start ? binding.start + now.length - old.length : binding.start;
      if (whole(now, start, binding.sent.words)) binding.start = start; else binding.was = old;
    } else if (now === binding.was) {
      binding.was = undefined;
    }
    show(chip, now);
  });

  // A form that is shown again because something else in it was refused has its bound numbers still.
  const KEPT = "live-bound";
  const remember = event => {
    const form = event.target;
    const kept = all("textarea[data-live]", form).flatMap(area => all(".live-chip", chipsOf(area)).map(chip => bindings.get(chip))
      .filter(binding => binding.was === undefined)
      .map(({ start, label, hidden }) => ({ to: form.action, text: area.value, start, label, sent: JSON.parse(hidden.value) })));
    if (kept.length) sessionStorage.setItem(KEPT, JSON.stringify(kept)); else sessionStorage.removeItem(KEPT);
  };
  const recall = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "[]");
    sessionStorage.removeItem(KEPT);
    kept.forEach(({ to, text, start, label, sent }) => {
      const area = all("textarea[data-live]").find(each => each.name === sent.part && each.form.action === to && each.value === text);
      if (area) add(area, { start, label, sent });
    });
  };

  addEventListener("DOMContentLoaded", () => {
    const areas = all("textarea[data-live]");
    areas.forEach(dress);
    new Set(areas.map(area => area.form)).forEach(form => form.addEventListener("submit", remember));
    recall();
  });
})();
