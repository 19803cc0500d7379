using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Library;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Finding;

/// <summary>已经公开的: what the applicant's own words find in the library, which may make the application unnecessary. Whether it does is the applicant's to say.</summary>
internal sealed class AlreadyPublic(ILibrary library, ActBook acts, PlatformDb db, TimeProvider clock)
{
    private const int Shown = 6;

    public static readonly Refusal NotOurs = new("requests.spared-not-ours", "这个地址不是本站的公开信息。");

    public async Task<IReadOnlyList<FoundText>> For(string? words, CancellationToken stop) =>
        string.IsNullOrWhiteSpace(words) ? [] : await library.Search(words, Shown, stop);

    /// <summary>「这就是我要的」: counted, and nothing of who said so.</summary>
    public Task<Outcome<string>> Suffices(string? url, CancellationToken stop) =>
        acts.Do<string>("requests.spare", OwnCases.Applicant.Actor, doing =>
        {
            // Browsers take a backslash for a slash and leave out tabs and line ends: either would lead off this site.
            if (url is not { Length: > 1 and <= 300 } || url[0] != '/' || url[1] is '/' or '\\' || url.Any(char.IsControl))
                return Task.FromResult<Outcome<string>>(NotOurs);
            db.Add(new SparedRequest { Id = Ids.New(clock), On = doing.Today, Url = url });
            doing.About("requests.spared", doing.Today.Year, "在已公开的信息中找到，不再申请");
            return Task.FromResult<Outcome<string>>(url);
        }, stop);

    public Task<int> Count(int year, CancellationToken stop)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return db.Set<SparedRequest>().CountAsync(spared => spared.On >= first && spared.On < next, stop);
    }
}
