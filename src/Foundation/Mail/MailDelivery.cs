using System.Net;
using System.Net.Mail;
using System.Text.Json;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Outbox;

namespace Mingtang.Foundation.Mail;

/// <summary>Takes letters to the mail server.</summary>
internal sealed class MailDelivery(MailSettings settings, IFileStore files) : IDelivers
{
    public string Kind => Letter.Kind;

    public string Title => "邮件";

    public async Task<Delivery> Deliver(OutboxItem item, CancellationToken stop)
    {
        var letter = JsonSerializer.Deserialize<Letter>(item.Payload)!;
        if (settings.Trouble is { } trouble)
            return Delivery.Held(trouble);
        if (!MailAddress.TryCreate(letter.To, out _))
            return Delivery.Refused($"收件地址「{letter.To}」不是邮箱地址");
        using var message = await Envelope.Fill(letter, item.Id, settings.From, files, stop);
        if (settings.Folder is { Length: > 0 } folder)
            return DropInto(folder, item.Id, message);
        return await Post(message, stop);
    }

    private async Task<Delivery> Post(MailMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { Length: > 0 })
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        try
        {
            await client.SendMailAsync(message, stop);
            return Delivery.Done;
        }
        catch (SmtpFailedRecipientException refused) when (refused.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed)
        {
            return Delivery.Refused(refused.Message);
        }
    }

    /// <summary>Named by the message id, so that a second attempt overwrites the first.</summary>
    private static Delivery DropInto(string folder, Guid id, MailMessage message)
    {
        var apart = Directory.CreateDirectory(Path.Combine(folder, $".{id}"));
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = apart.FullName };
        client.Send(message);
        apart.GetFiles("*.eml").Single().MoveTo(Path.Combine(folder, $"{id}.eml"), overwrite: true);
        apart.Delete();
        return Delivery.Done;
    }
}
