using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mingtang.Foundation.Web;

/// <summary>
/// What Razor writes words with: Chinese of every plane stays as it is. Razor's default writes each character as <c>&amp;#x…;</c>, and the framework's
/// own wider choice still does so beyond the first plane, where the rare characters of names stand (𬭎, 𠮷).
/// </summary>
internal sealed unsafe class EveryPlane : HtmlEncoder
{
    private static readonly HtmlEncoder First = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => First.MaxOutputCharactersPerInputCharacter;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var from = 0; from < textLength;)
        {
            var at = First.FindFirstCharacterToEncode(text + from, textLength - from);
            if (at < 0)
                return -1;
            from += at;
            var isPair = char.IsHighSurrogate(text[from]) && from + 1 < textLength && char.IsLowSurrogate(text[from + 1]);
            if (!isPair && text[from] != WideBlank)
                return from;
            from += isPair ? 2 : 1;
        }
        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        First.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is <= char.MaxValue and not WideBlank && First.WillEncode(unicodeScalar);

    /// <summary>The blank as wide as a character, which paragraphs begin with.</summary>
    private const char WideBlank = '\u3000';
}
