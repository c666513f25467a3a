// Plumbline: files that go up piece by piece. Photos are made smaller first, which also takes out where they were made. A line that is
// cut, or a page that is left, costs one piece. Without this script the form sends its files as it is.
(() => {
  "use strict";
  const fields = [...document.querySelectorAll("input[type=file][data-resumes]")];
  if (!fields.length) return;
  const LONGEST = 1600, QUALITY = 0.82;
  const wait = ms => new Promise(done => { const t = setTimeout(done, ms); addEventListener("online", () => { clearTimeout(t); done(); }, { once: true }); });

  // What was chosen lies on this computer until it went into a record.
  const opened = new Promise(done => {
    try {
      const asked = indexedDB.open("plumbline", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("uploads", { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
    } catch (none) { done(null); }
  });
  const kept = async (mode, work) => {
    const db = await opened;
    return db && new Promise(done => {
      const asked = work(db.transaction("uploads", mode).objectStore("uploads"));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
    });
  };
  const forget = id => kept("readwrite", store => store.delete(id));

  const smaller = async file => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (file.type === "image/png" && scale === 1) return file;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      const paper = canvas.getContext("2d");
      paper.fillStyle = "#fff";
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", QUALITY));
      return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch (unreadable) { return file; }
  };

  const going = new Set();
  fields.forEach(field => {
    const form = field.form, words = field.dataset;
    const place = (form.getAttribute("action") || location.pathname) + "#" + field.name;
    const token = () => { const csrf = form.querySelector("input[name=_csrf]"); return csrf ? { "X-XSRF-TOKEN": csrf.value } : {}; };
    const list = document.createElement("ul");
    list.className = "uploads";
    list.setAttribute("role", "status");
    field.after(list);

    const line = name => {
      const item = document.createElement("li"), says = document.createElement("span"), drop = document.createElement("button");
      drop.type = "button";
      drop.className = "button plain small";
      drop.textContent = words.drop;
      drop.setAttribute("aria-label", words.drop + " " + name);
      item.append(says, " ", drop);
      list.append(item);
      return { item, drop, say: (text, bad) => { says.textContent = name + ": " + text; says.className = bad ? "error" : ""; } };
    };
    const ask = async (address, body, headers) => {
      const answer = await fetch(address, { method: body === undefined ? "GET" : "POST", body, headers: { ...token(), ...headers }, redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) throw "out";
      if (answer.status === 404) throw "gone";
      if (answer.status === 422) throw { says: (await answer.json()).says };
      if (!answer.ok) throw new TypeError();
      const at = await answer.json();
      if (at.gone) throw "gone";
      return at;
    };
    const send = async (row, file, id) => {
      let dropped = false;
      row.drop.onclick = () => { dropped = true; if (id) forget(id); row.item.remove(); };
      for (let tries = 0; !dropped;) {
        try {
          let at = id ? await ask("/uploads/" + id) : await ask("/uploads", new URLSearchParams({ name: file.name, size: file.size }));
          if (!id) {
            id = at.id;
            await kept("readwrite", store => store.put({ id, place, name: file.name, blob: file }));
          }
          while (at.offset < at.size && !dropped) {
            row.say(words.sending.replace("{percent}", Math.floor(100 * at.offset / at.size)));
            at = await ask("/uploads/" + id + "?offset=" + at.offset, file.slice(at.offset, at.offset + at.piece), { "Content-Type": "application/octet-stream" });
            tries = 0;
          }
          if (dropped) return;
          row.say(words.ready);
          const named = document.createElement("input");
          named.type = "hidden";
          named.name = field.name.replace(/files$/, "uploaded");
          named.value = id;
          row.item.append(named);
          return true;
        } catch (why) {
          if (why === "gone" || why.says) {
            if (id) forget(id);
            if (why === "gone") row.item.remove(); else row.say(why.says, true);
            return false;
          }
          row.say(why === "out" ? words.out : words.waiting, true);
          await wait(Math.min(15000, 500 * 2 ** tries++));
        }
      }
    };
    const start = (row, file, id) => {
      const work = send(row, file, id).finally(() => going.delete(work));
      going.add(work);
      return work;
    };

    // Where a button of its own takes the files of a field, it is pressed once they are here.
    const goOn = async all => {
      const sent = await Promise.all(all), then = words.resumes && document.getElementById(words.resumes);
      if (then && sent.some(Boolean)) then.click();
    };
    field.addEventListener("change", async () => {
      const chosen = [...field.files];
      const all = chosen.map(async file => {
        const row = line(file.name);
        row.say(words.sending.replace("{percent}", 0));
        return start(row, await smaller(file));
      });
      field.value = "";
      await goOn(all);
    });
    // What was chosen before the page was left goes on by itself.
    kept("readonly", store => store.getAll()).then(found => goOn((found || []).filter(each => each.place === place)
      .map(each => start(line(each.name), new File([each.blob], each.name, { type: each.blob.type }), each.id))));
    form.addEventListener("submit", async e => {
      if (!going.size) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      await Promise.allSettled([...going]);
      form.requestSubmit(e.submitter);
    }, true);
  });
})();
