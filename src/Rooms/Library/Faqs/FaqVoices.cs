using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Faqs;

/// <summary>有用 or 没有帮助: one voice per device and FAQ, under a pseudonym of its own for each FAQ; saying it again replaces what was said.</summary>
internal sealed class FaqVoices(PlatformDb db, WriteGate gate, SecretSeal seal, TimeProvider clock)
{
    private const string Name = "mt-faq";

    public async Task<(int Useful, int NotUseful)> Of(Guid faqId, CancellationToken stop)
    {
        var counts = await db.Set<FaqVoice>().Where(voice => voice.FaqId == faqId).GroupBy(voice => voice.Verdict).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        return (counts.Find(count => count.Key == Verdict.Useful)?.Count ?? 0, counts.Find(count => count.Key == Verdict.NotUseful)?.Count ?? 0);
    }

    public async Task Say(HttpContext context, Guid faqId, Verdict verdict, CancellationToken stop) => await Say(TokenOf(context), faqId, verdict, stop);

    internal async Task Say(string token, Guid faqId, Verdict verdict, CancellationToken stop)
    {
        var key = seal.Pseudonym("library.faq", $"{faqId}|{token}");
        using var turn = await gate.Enter(stop);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO library_faq_voices (id, faq_id, voice_key, verdict, at) VALUES ({Ids.New(clock)}, {faqId}, {key}, {verdict.ToString()}, {clock.GetUtcNow().UtcDateTime})
             ON CONFLICT (faq_id, voice_key) DO UPDATE SET verdict = excluded.verdict, at = excluded.at
             """, stop);
    }

    private static string TokenOf(HttpContext context)
    {
        if (context.Request.Cookies[Name] is { Length: 32 } known && known.All(char.IsAsciiHexDigitLower))
            return known;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Name, token, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), Path = "/library" });
        return token;
    }
}
