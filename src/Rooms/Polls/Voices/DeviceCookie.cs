using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.People;

namespace Mingtang.Polls.Voices;

/// <summary>A signed random token per device, given with the form and asked for with the answer.</summary>
internal sealed class DeviceCookie(IDataProtectionProvider protection, CurrentPerson person)
{
    private const string Name = "mt-voice";
    private readonly IDataProtector protector = protection.CreateProtector("polls.voice");

    /// <summary>On the page with the form: a device without a token gets one.</summary>
    public void Give(HttpContext context)
    {
        if (person.IsSignedIn || Token(context) is not null)
            return;
        context.Response.Cookies.Append(Name, protector.Protect(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400),
            Path = "/polls",
        });
    }

    /// <summary>Staff speak as themselves; a guest as the device; null where the device sent no token of ours.</summary>
    public Voice? VoiceOf(HttpContext context) =>
        person.Id is { } id ? Voice.OfPerson(id)
        : Token(context) is { } token ? Voice.OfDevice(token, context.Connection.RemoteIpAddress?.ToString() ?? "local")
        : null;

    private string? Token(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } kept)
            return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
