// Comfort only: titles are offered while somebody types; the search works without this file.
for (const box of document.querySelectorAll("[data-suggest]")) {
  const list = document.getElementById(box.getAttribute("list") ?? box.dataset.suggestList);
  let asked = "";
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 180);
  });

  async function offer() {
    const typed = box.value.trim();
    if (typed.length === 0 || typed === asked) return;
    asked = typed;
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`, { headers: { accept: "application/json" } });
      if (!answer.ok || typed !== asked) return;
      // A list makes the box another kind of control: it becomes one only where there is something to offer.
      box.setAttribute("list", list.id);
      list.replaceChildren(...(await answer.json()).map((title) => Object.assign(document.createElement("option"), { value: title })));
    } catch {
      // No suggestions then.
    }
  }
}
// On a narrow screen the filters begin folded.
const facets = document.querySelector(".mt-facet-fold");
if (facets && matchMedia("(max-width: 56rem)").matches) facets.removeAttribute("open");
