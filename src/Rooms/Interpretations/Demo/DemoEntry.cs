using Mingtang.Documents.Content;
using Mingtang.Interpretations.Drafting;

namespace Mingtang.Interpretations.Demo;

/// <summary>One interpretation of the demo as it was written: whom it is about, its six aspects, questions, and a form beside the text.</summary>
internal sealed record DemoEntry(string Subject, string Title)
{
    private static readonly (char Mark, AspectKind Kind)[] Marks =
    [
        ('念', AspectKind.Notions), ('异', AspectKind.Differences), ('围', AspectKind.Scope), ('标', AspectKind.Standards), ('慎', AspectKind.Cautions), ('惠', AspectKind.Benefits),
    ];

    private readonly List<string> lines = [];
    private string? form;

    /// <summary>A text of the demo: a head 「# subject|title」, a line each for the aspects and questions, then 「@form title」 with its lines.</summary>
    public static IReadOnlyList<DemoEntry> All(string name)
    {
        using var stream = typeof(DemoEntry).Assembly.GetManifestResourceStream($"Mingtang.Interpretations.Demo.{name}.txt")!;
        using var reader = new StreamReader(stream);
        List<DemoEntry> entries = [];
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (line[0] == '#')
                entries.Add(new(line[2..].Split('|')[0], line.Split('|')[1]));
            else if (line[0] == '@')
                entries[^1].form = line[1..];
            else
                entries[^1].lines.Add(line);
        return entries;
    }

    /// <summary>The older document it is set beside, article by article.</summary>
    public string? ComparedWith => Of('比').FirstOrDefault();

    /// <summary>What people asked before it was written; it answers it.</summary>
    public string? Question => Of('问').Select(line => line.Split("答：")[0]).FirstOrDefault();

    /// <summary>Why its unit sends it to the contest.</summary>
    public string? Recommended => Of('荐').FirstOrDefault();

    public Drafting.Words Words(string? interpreter) => new(Title)
    {
        Interpreter = interpreter,
        Aspects = Marks.ToDictionary(mark => mark.Kind, mark => Of(mark.Mark).FirstOrDefault() is { } said ? said : (string?)"不涉及：没有需要说明的变化。"),
        Body = StructuredText.FromTyped(string.Join('\n', Of('问').Select(line => $"问：{line.Replace("答：", "\n答：", StringComparison.Ordinal)}"))),
    };

    public PieceEntry? Piece() => form?.Split(' ', 2) is not [var kind, var title] ? null : kind switch
    {
        "图表" => new(Form.Chart, title) { Figures = string.Join('\n', Of('数')), Text = string.Concat(Of('说')) },
        "场景" => new(Form.Scene, title) { Text = string.Join('\n', lines.Where(line => line.Contains('｜', StringComparison.Ordinal))) },
        "访谈" => new(Form.Interview, title) { Speaker = Of('人').First(), Text = Spoken },
        "发布会" => new(Form.PressConference, title) { Speaker = Of('人').First(), HeldOn = DateOnly.Parse(Of('日').First()), Text = Spoken },
        _ => new(Form.Video, title) { Address = Of('址').First(), Text = Spoken, Captions = Captions },
    };

    /// <summary>What was said: every line without a mark.</summary>
    private string Spoken => string.Join('\n', lines.Where(line => !IsMarked(line)));

    /// <summary>A sentence every six seconds.</summary>
    private string Captions => "WEBVTT\n\n" + string.Join("\n\n", Spoken.Split('\n').Select((line, at) => $"{Time(at * 6)} --> {Time(at * 6 + 6)}\n{line}"));

    private static string Time(int seconds) => $"00:{seconds / 60:00}:{seconds % 60:00}.000";

    private static bool IsMarked(string line) => line.Length > 2 && line[1] == ' ' && "念异围标慎惠问比荐数说人日址".Contains(line[0], StringComparison.Ordinal);

    private IEnumerable<string> Of(char mark) => lines.Where(line => IsMarked(line) && line[0] == mark).Select(line => line[2..]);
}
