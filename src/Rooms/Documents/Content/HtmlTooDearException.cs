namespace Mingtang.Documents.Content;

/// <summary>Carries "too dear" out of the parser and the walk; never leaves <see cref="SafeHtml"/>.</summary>
internal sealed class HtmlTooDearException : Exception;
