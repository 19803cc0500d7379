using Mingtang.Foundation.Data;
using Mingtang.Host;

var data = Path.GetFullPath("data");
Directory.CreateDirectory(data);
var app = Portal.Compose(Portal.Prepare(args, data, DatabaseChoice.FileIn(data)));
await app.RunAsync();

/// <summary>Named so that tests can host it.</summary>
public partial class Program;
