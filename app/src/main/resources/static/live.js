// One key in a text area: the number at the cursor is bound to a record. What is bound goes with the form; without this script it is done afterwards.
(() => {
  "use strict";
  const one = (what, from = document) => from.querySelector(what);
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const say = () => one("#live-say").dataset;
  const made = (tag, className, text) => { const el = document.createElement(tag); if (className) el.className = className; if (text) el.textContent = text; return el; };

  // Which of the like words this one is: the text is found again by it when the form is read.
  const points = text => [...text].length;
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
    area.addEventListener("input", () => heed(area));
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
    const bound = JSON.parse(chosen.value);
    const value = { part: area.name, words: set.dataset.words, nth: Number(set.dataset.nth), moving: !!(moving && moving.checked), bound };
    const chip = made("li", "live-chip"), hidden = document.createElement("input"), drop = made("button", "button plain small", say().drop);
    hidden.type = "hidden"; hidden.name = "bind"; hidden.value = JSON.stringify(value);
    drop.type = "button";
    drop.append(made("span", "hidden", " " + set.dataset.words));
    drop.addEventListener("click", () => { chip.remove(); area.focus(); });
    chip.append(made("strong", "", set.dataset.words), made("span", "", " " + one("label[for='" + chosen.id + "']", panel).textContent + " "), drop, hidden);
    chip.dataset.words = value.words; chip.dataset.nth = value.nth;
    all(".live-chip", chipsOf(area)).filter(c => c.dataset.words === chip.dataset.words && c.dataset.nth === chip.dataset.nth).forEach(c => c.remove());
    chipsOf(area).append(chip);
    leave(area);
  };

  // A number that is written over stands for nothing any more.
  const heed = area => all(".live-chip", chipsOf(area)).forEach(chip => {
    if (area.value.split(chip.dataset.words).length - 1 <= Number(chip.dataset.nth)) chip.remove();
  });

  addEventListener("DOMContentLoaded", () => all("textarea[data-live]").forEach(dress));
})();
