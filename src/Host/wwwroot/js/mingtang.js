// Comfort only: every page works without this file.
// In a room of its own: the answer to an upload is written into this window, where the file runs again.
(() => {
  // On a narrow screen the side navigation begins folded.
  const side = document.querySelector(".mt-side-fold");
  if (side && matchMedia("(max-width: 56rem)").matches) side.removeAttribute("open");

  // A form is sent once, however often its button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // The summary of errors is read first.
  const summary = document.querySelector(".mt-error-summary");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }

  // Charts are drawn from the figures of their table.
  const charts = document.querySelectorAll("[data-mt-chart]");
  if (charts.length > 0) {
    const script = document.createElement("script");
    script.src = "/lib/echarts.min.js";
    script.onload = () => charts.forEach(draw);
    document.head.append(script);
  }

  function draw(canvas) {
    const chart = JSON.parse(canvas.dataset.mtChart);
    const figure = canvas.closest(".mt-chart");
    figure.classList.add("mt-chart-drawn");
    figure.querySelector("details").removeAttribute("open");
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    const lying = chart.kind === "rows";
    const categories = { type: "category", data: chart.categories, inverse: lying, axisLabel: { color: colour("--mt-ink") } };
    const values = { type: "value", axisLabel: { color: colour("--mt-faint"), formatter: `{value}${chart.unit}` }, splitLine: { lineStyle: { color: colour("--mt-line") } } };
    const states = { good: "--mt-good", busy: "--mt-blue", bad: "--mt-red", wait: "--mt-wait", plain: "--mt-line-strong" };
    // Long lists get a line each, or their names would be left out.
    if (lying) canvas.style.height = `${Math.max(12, chart.categories.length * (chart.tones ? 1.75 : 1 + chart.series.length) + 5)}rem`;
    const drawn = window.echarts.init(canvas, null, { renderer: "svg" });
    drawn.setOption({
      color: chart.tones ? chart.tones.map((tone) => colour(states[tone])) : [colour("--mt-blue"), colour("--mt-red"), colour("--mt-line-strong")],
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--mt-ink") },
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      tooltip: { trigger: chart.kind === "pie" ? "item" : "axis", renderMode: "richText" },
      legend: chart.series.length > 1 ? { top: 0, textStyle: { color: colour("--mt-ink") } } : undefined,
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      ...(chart.kind === "pie" ? {} : lying ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values }),
      series: chart.series.map((series) => ({
        name: series.name,
        type: chart.kind === "pie" ? "pie" : chart.kind === "line" ? "line" : "bar",
        data: chart.kind === "pie" ? series.values.map((value, index) => ({ value, name: chart.categories[index] })) : series.values,
        stack: chart.tones && chart.kind !== "pie" ? "whole" : undefined,
        barMaxWidth: 28,
        label: { color: colour("--mt-ink") },
      })),
    });
    addEventListener("resize", () => drawn.resize());
    // A sheet of A4 is narrower than a window.
    addEventListener("beforeprint", () => drawn.resize({ width: 640 }));
    addEventListener("afterprint", () => drawn.resize({ width: "auto" }));
  }

  // A form that takes a while says so, and is not sent twice. Without script the browser's own sign of loading does.
  for (const form of document.querySelectorAll("form[data-busy]"))
    form.addEventListener("submit", () => {
      const note = document.createElement("p");
      note.setAttribute("role", "status");
      note.textContent = form.dataset.busy;
      form.append(note);
      for (const button of form.querySelectorAll("button[type=submit]"))
        setTimeout(() => { button.disabled = true; });
    });

  // A form with files shows how much is uploaded. The answer is a place to go, or the form again with what is wrong.
  for (const form of document.querySelectorAll("form[data-upload]"))
    form.addEventListener("submit", (event) => {
      if (![...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0)) return;
      event.preventDefault();
      const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0, className: "mt-work" });
      const note = document.createElement("p");
      note.setAttribute("role", "status");
      note.textContent = form.dataset.upload;
      bar.setAttribute("aria-label", form.dataset.upload);
      form.append(note, bar);
      const request = new XMLHttpRequest();
      request.open("POST", event.submitter?.getAttribute("formaction") || form.action);
      request.setRequestHeader("X-Upload", "1");
      request.upload.onprogress = (sent) => {
        bar.value = sent.lengthComputable ? sent.loaded / sent.total : 0;
        note.textContent = `${form.dataset.upload} ${Math.floor(bar.value * 100)}%`;
      };
      request.onload = () => {
        const to = request.getResponseHeader("X-Location");
        if (to) return location.assign(to);
        document.open();
        document.write(request.responseText);
        document.close();
      };
      request.onerror = () => {
        delete form.dataset.sent;
        note.textContent = "上传中断，请检查网络后重试。";
      };
      request.send(new FormData(form, event.submitter));
    });

  // Work behind a page: asked every half second how far it is.
  const work = document.querySelector("[data-mt-work]");
  if (work) {
    const bar = work.querySelector("progress");
    const ask = async () => {
      const answer = await fetch(work.dataset.mtWork, { headers: { Accept: "application/json" } }).catch(() => null);
      if (answer?.ok) {
        const state = await answer.json();
        if (state.over) return location.reload();
        work.querySelector("[data-mt-step]").textContent = state.what;
        work.querySelector("[data-mt-figure]").textContent = state.whole > 0 ? `${state.done} / ${state.whole}` : "";
        bar.max = Math.max(state.whole, 1);
        if (state.whole > 0) bar.value = state.done;
        else bar.removeAttribute("value");
      }
      setTimeout(ask, 500);
    };
    setTimeout(ask, 300);
  }
})();
