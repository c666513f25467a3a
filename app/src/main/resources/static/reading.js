// The reading room: keys, marks and spans over a page that works without any script. No eval, no inline styles.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const one = (what, from = document) => from.querySelector(what);
  const room = () => one("#room[data-reading]");
  const typing = el => el.isContentEditable || /^(TEXTAREA|SELECT)$/.test(el.tagName) || (el.tagName === "INPUT" && el.type !== "checkbox");
  let lead = 0;

  // The draft that the keys speak of: shown in the list and in the text.
  const now = () => one(".draft.now");
  const choose = (draft, focus) => {
    all(".now").forEach(el => el.classList.remove("now"));
    if (!draft) return;
    draft.classList.add("now");
    const id = draft.dataset.draft;
    const spans = all(".span[data-drafts~='" + id + "']");
    spans.forEach(el => el.classList.add("now"));
    const tag = document.getElementById("s-" + id);
    if (tag) tag.classList.add("now");
    if (focus) draft.focus({ preventScroll: true });
    draft.scrollIntoView({ block: "nearest" });
    const first = tag || spans[0];
    if (first) first.scrollIntoView({ block: "nearest" });
  };
  const step = by => {
    const drafts = all(".draft");
    const at = drafts.indexOf(now());
    choose(drafts[at < 0 ? (by > 0 ? 0 : drafts.length - 1) : Math.min(drafts.length - 1, Math.max(0, at + by))], true);
  };

  // A span in the text chooses its draft; clicked again, the next longer one around it.
  document.addEventListener("click", e => {
    const tag = e.target.closest(".tag[href^='#d-']"), quote = e.target.closest(".quote");
    const span = e.target.closest(".span[data-drafts]");
    if (tag && room()) { e.preventDefault(); choose(document.getElementById("d-" + tag.id.slice(2)), true); return; }
    if (quote && room()) { e.preventDefault(); choose(quote.closest(".draft"), true); return; }
    if (span && getSelection().isCollapsed) {
      const ids = span.dataset.drafts.split(" "), at = now() ? ids.indexOf(now().dataset.draft) : -1;
      for (let n = 1; n <= ids.length; n++) {
        const draft = document.getElementById("d-" + ids[(at + n) % ids.length]);
        if (draft) { choose(draft, true); return; }
      }
    }
    const draft = e.target.closest(".draft");
    if (draft && !e.target.closest("a, button, input, label")) choose(draft, false);
  });

  // Decisions are sent without leaving the page; what comes back takes the place of the room. Without an answer, the form goes its usual way.
  document.addEventListener("submit", async e => {
    const form = e.target.closest("form.decide");
    if (!form || !e.submitter) return;
    e.preventDefault();
    const sent = new URLSearchParams(new FormData(form, e.submitter));
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "Accept": "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = one("#room", page);
      if (!fresh) { location.assign(answer.url); return; }
      const wrong = one("main > .error-summary", page), old = one("main > .error-summary"), y = one(".reading-drafts").scrollTop;
      if (old) old.remove();
      const said = one("main > .notice.good", page), before = one("main > .notice.good");
      if (before) before.remove();
      if (said) one("main").prepend(said);
      room().replaceWith(fresh);
      one(".reading-drafts").scrollTop = y;
      if (wrong) { one("main").prepend(wrong); wrong.focus(); return; }
      // The last part of the address says where to go on; an answer to a fetch has lost it, so the next open one is looked for.
      const decided = e.submitter.value;
      const drafts = all(".draft"), at = drafts.findIndex(d => d.dataset.draft === decided);
      const next = e.submitter.name === "reopen" ? drafts[at] : drafts.slice(Math.max(0, at)).find(d => d.classList.contains("is-open")) || drafts[at] || drafts.find(d => d.classList.contains("is-open"));
      choose(next, true);
    } catch (lost) {
      form.removeAttribute("aria-busy");
      e.submitter.formNoValidate = true;
      const again = document.createElement("input");
      again.type = "hidden"; again.name = e.submitter.name; again.value = e.submitter.value;
      form.append(again);
      form.submit();
    }
  });

  // j and k move, a accepts, e edits, r refuses, x marks, A and R decide on all that are marked.
  document.addEventListener("keydown", e => {
    if (!room() || e.altKey || e.ctrlKey || e.metaKey || typing(e.target) || one("dialog[open]") || root.dataset.keys === "off") return;
    const after = Date.now() - lead < 1500;
    lead = e.key === "g" && !after ? Date.now() : 0;
    if (after || lead) return;
    const draft = now(), press = what => { const b = draft && one(what, draft); if (b) { e.preventDefault(); b.click(); } };
    if (e.key === "j") { e.preventDefault(); step(1); }
    else if (e.key === "k") { e.preventDefault(); step(-1); }
    else if (e.key === "a") press("button[name=accept]");
    else if (e.key === "r") press("button[name=refuse]");
    else if (e.key === "e") press("a[data-edit]");
    else if (e.key === "u") press("a[data-use]");
    else if (e.key === "x") press("input[type=checkbox]");
    else if (e.key === "A" || e.key === "R") { const b = one("[data-many=" + e.key + "]"); if (b) { e.preventDefault(); b.click(); } }
  });

  addEventListener("DOMContentLoaded", () => {
    const draft = location.hash.startsWith("#d-") && document.getElementById(location.hash.slice(1));
    choose(draft || one(".draft.is-open"), !!draft);
  });
})();
