using Mingtang.Search.Bench;

// dotnet run -c Release --project bench/SearchBench -- judge | tune | scale 100000
switch (args)
{
    case ["judge", .. var rest]: JudgeCommand.Run(rest); break;
    case ["tune", .. var rest]: TuneCommand.Run(rest); break;
    case ["scale", .. var rest]: ScaleCommand.Run(rest); break;
    default: Console.WriteLine("judge [tune|test|blind|blind2|blind3|blind4|blind5|blind6|blind8|further|faqs|pool] [-v] | tune search|ask|sure|letters FILE [-v] [-t] | scale ITEMS [articles] [fts] [pg] [minutes=60]"); break;
}
