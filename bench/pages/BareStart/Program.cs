// The least a web server of this framework does: what the house's start is measured against.
var app = WebApplication.Create(args);
app.MapGet("/", () => "hello");
app.Run();
