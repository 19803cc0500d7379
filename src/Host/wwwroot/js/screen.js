// A screen on a wall has nobody to reload it: when the line is down the last page stays, what has run out meanwhile goes, and turning resumes by itself.
(() => {
  const pause = 30000;

  const show = html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
  };

  const clear = words => {
    const main = document.querySelector("main");
    const line = document.createElement("p");
    line.textContent = words;
    main.replaceChildren(line);
  };

  const note = words => {
    const place = document.querySelector("footer .line");
    if (place) place.textContent = words;
  };

  const isOver = () => {
    const until = document.body.dataset.until;
    const day = new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
    return until !== undefined && until !== "" && day > until;
  };

  const turn = async () => {
    try {
      const answer = await fetch(document.body.dataset.next, { cache: "no-store", redirect: "error" });
      if (answer.status === 404) {
        clear("本屏已停用。");
      } else if (answer.ok) {
        show(await answer.text());
      } else {
        throw new Error(String(answer.status));
      }
    } catch {
      note("网络中断，显示的是中断前的内容");
      if (isOver()) clear("目前没有定点公开的内容。");
    }
    setTimeout(turn, pause);
  };

  setTimeout(turn, pause);
})();
