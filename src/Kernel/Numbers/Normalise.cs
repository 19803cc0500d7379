using System.Text;

namespace Mingtang.Kernel.Numbers;

internal static class Normalise
{
    /// <summary>Half-width (NFKC) and without any white space.</summary>
    public static string Text(string? printed) => string.Concat((printed ?? "").Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>The same in capitals and without hyphens of any kind.</summary>
    public static string Code(string? printed) => string.Concat(Text(printed).ToUpperInvariant().Where(letter => letter is not ('-' or '‐' or '‑' or '–' or '—' or '−')));
}
