using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingtang.Kernel;

namespace Mingtang.Host.Commands;

/// <summary>How a command speaks: JSON for programs on standard output, sentences for people on standard error.</summary>
internal static class Say
{
    /// <summary>Chinese as it is; the reader is a program, not a web page.</summary>
    public static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>One line of JSON.</summary>
    public static void Json(object value)
    {
        // Console.Out flushes after every write, which is slow over thousands of lines; commands that print many use a writer of their own.
        Console.Out.WriteLine(JsonSerializer.Serialize(value, JsonOptions));
    }

    public static void Message(string sentence) => Console.Error.WriteLine(sentence);

    /// <returns><see cref="ExitCode.Refused"/>, so that an action can end with it.</returns>
    public static int Refused(Outcome refused)
    {
        foreach (var refusal in refused.Refusals)
            Console.Error.WriteLine($"{refusal.Message}（{refusal.Code}{(refusal.Source is { } source ? $"，依据 {source}" : "")}）");
        return ExitCode.Refused;
    }

    /// <summary>Prints what the act made, or why not.</summary>
    public static int Outcome<T>(Outcome<T> outcome, Func<T, object> shape)
    {
        if (!outcome.TryGet(out var made))
            return Refused(outcome);
        Json(shape(made));
        return ExitCode.Done;
    }
}
