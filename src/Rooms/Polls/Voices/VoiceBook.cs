using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Polls.Voices;

/// <summary>One voice per person: the same device or person finds its own row again, and what it says replaces what it said.</summary>
internal sealed class VoiceBook(PlatformDb db, SecretSeal seal, SettingBook settings, TimeProvider clock)
{
    public static readonly Setting<int> PerAddress = new(
        "polls.voices-per-address-day", "同一网络地址每天对同一事项最多计几票", 5,
        "设计：一人一票；家庭和单位共用一个出口地址", Evidence.Design, most => most is >= 1 and <= 1000 ? null : "请填 1 到 1000。");

    /// <summary>Inside an act. Two requests of one device at once end as one row on both engines.</summary>
    public async Task<Outcome<Guid>> Admit(Doing doing, Voice voice, string subject, CancellationToken stop)
    {
        var key = seal.Pseudonym("polls.voice", $"{subject}|{voice.Who}");
        if (await db.Set<VoiceRow>().FirstOrDefaultAsync(row => row.Subject == subject && row.VoiceKey == key, stop) is { } known)
        {
            known.Side = voice.Side;
            return known.Id;
        }
        var address = voice.Address is null ? null
            : seal.Pseudonym("polls.address", $"{subject}|{doing.Today.ToString("O", CultureInfo.InvariantCulture)}|{voice.Address}");
        if (address is not null && await db.Set<VoiceRow>().CountAsync(row => row.Subject == subject && row.AddressKey == address, stop) >= await settings.Get(PerAddress, stop: stop))
            return VoiceRefusals.TooManyFromHere;
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO polls_voices (id, subject, voice_key, address_key, at, side) VALUES ({Ids.New(clock)}, {subject}, {key}, {address}, {doing.Now}, {voice.Side?.ToString()})
             ON CONFLICT (subject, voice_key) DO NOTHING
             """,
            stop);
        return (await Known(subject, key, stop))!.Value;
    }

    /// <summary>Of the voices on one subject, as whom those spoke that said so.</summary>
    public Task<Dictionary<Guid, VoiceSide>> Sides(string subject, CancellationToken stop) =>
        db.Set<VoiceRow>().Where(row => row.Subject == subject && row.Side != null).ToDictionaryAsync(row => row.Id, row => row.Side!.Value, stop);

    /// <summary>Null where this voice has not spoken yet.</summary>
    public Task<Guid?> Find(Voice voice, string subject, CancellationToken stop) => Known(subject, seal.Pseudonym("polls.voice", $"{subject}|{voice.Who}"), stop);

    private Task<Guid?> Known(string subject, string key, CancellationToken stop) =>
        db.Set<VoiceRow>().Where(row => row.Subject == subject && row.VoiceKey == key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(stop);
}
