using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Mingtang.Foundation.Files;

namespace Mingtang.Foundation.Mail;

/// <summary>A letter as the mail world writes it.</summary>
internal static class Envelope
{
    public static async Task<MailMessage> Fill(Letter letter, Guid id, string from, IFileStore files, CancellationToken stop)
    {
        var message = new MailMessage(new MailAddress(from), new MailAddress(letter.To))
        {
            Subject = OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{id}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.Html is { } html)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        foreach (var enclosure in letter.Enclosures)
            message.Attachments.Add(await Enclose(enclosure, files, stop));
        return message;
    }

    /// <summary>A line break in a subject would start a header of the sender's choosing.</summary>
    private static string OneLine(string subject) => string.Join(' ', subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Attachment> Enclose(Enclosure enclosure, IFileStore files, CancellationToken stop)
    {
        var content = await files.Open(enclosure.Hash, stop) ?? throw new FileNotFoundException($"The file store has no {enclosure.Hash}.");
        return new Attachment(content, enclosure.Name, enclosure.MediaType) { NameEncoding = Encoding.UTF8 };
    }
}
