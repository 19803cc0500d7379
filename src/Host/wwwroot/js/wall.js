// The chart on the wall is looked at, not worked on: it fetches itself anew each minute.
setTimeout(() => location.reload(), 60000);
