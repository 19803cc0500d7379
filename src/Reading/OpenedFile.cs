using Mingtang.Kernel;
using Mingtang.Reading.Lines;

namespace Mingtang.Reading;

/// <summary>
/// A file that is looked through (<see cref="FileWords"/>) and then read (<see cref="FileReader"/>); where it is plain text it is decoded
/// once for both, which is a good part of what reading a long law costs.
/// </summary>
public sealed class OpenedFile(byte[] content, string fileName, ReadingLimits? limits = null)
{
    private readonly ReadingLimits limits = limits ?? ReadingLimits.Default;
    private readonly (string Text, string? Notice)? decoded = Decode(content, limits ?? ReadingLimits.Default);

    public IReadOnlyList<PlacedWords> Words() => FileWords.Of(content, fileName, limits, decoded?.Text);

    public Outcome<ReadDocument> Read() => decoded is { } text ? FileReader.Read(text, fileName, limits) : FileReader.Read(content, fileName, limits);

    /// <summary>Null where it is no text, or none that can be told: then each of the two says so itself.</summary>
    private static (string, string?)? Decode(byte[] content, ReadingLimits limits)
    {
        if (content.LongLength > limits.Bytes || FileKinds.OfBytes(content) != FileKind.PlainText)
            return null;
        try
        {
            return TextEncoding.Decode(content);
        }
        catch (StopReading)
        {
            return null;
        }
    }
}
