using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Funds;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Trainings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Demo;

/// <summary>云间区: invented units, people with invented names, and half a year of trainings and hearings; some units lack some.</summary>
internal sealed class AgenciesDemo(
    ActBook acts, PlatformDb db, UnitImport import, UnitRegister register, PeopleRegister people, TrainingRegister trainings, HearingRegister hearings,
    StaffingBook staffing, FundRegister funds, StudyRegister studies) : IDemoSeed
{
    /// <summary>These have no deputy, or nobody, so that the lists of gaps show something.</summary>
    private static readonly string[] WithoutDeputy = ["KW", "YJJ", "LP", "SG", "WLJ"];

    private static readonly string[] WithoutAnybody = ["NYNC", "GXQ"];

    private Dictionary<string, Guid> units = [];
    private readonly Dictionary<string, Guid> logins = [];

    public string Name => "agencies";

    public int Order => 100;

    /// <summary>One act around all of it: a start broken off leaves nothing behind.</summary>
    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var filled = await acts.Do<bool>("agencies.fill-demo", Actor.Platform, async doing =>
        {
            doing.About("agencies.demo", "yunjian", "填充演示机构和人员");
            await FillUnits(stop);
            await FillPeople(stop);
            await FillTrainings(stop);
            await FillHearings(stop);
            await FillStaffing(stop);
            await FillStudy(stop);
            return true;
        }, stop);
        progress.Report($"  {units.Count} 个单位，{logins.Count} 名人员");
        _ = filled.Value;
    }

    private static CurrentPerson Office => new(null, "平台", null, null, Role.Office);

    private async Task FillUnits(CancellationToken stop)
    {
        using var file = DemoTable.Open("units");
        _ = (await import.Store(Actor.Platform, file, "units.csv", onlyGoodOnes: false, stop: stop)).Value;
        units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, stop);
        var tax = await db.Set<Unit>().FirstAsync(unit => unit.Code == "SWJ", stop);
        tax.ReconsiderationId = units["SHSW"];
        _ = (await register.Remember(Actor.Platform, "区政府办公室", units["QFB"], stop)).Value;
        _ = (await register.Remember(Actor.Platform, "区卫生健康委", units["WJW"], stop)).Value;
    }

    private async Task FillPeople(CancellationToken stop)
    {
        var number = 0;
        foreach (var row in DemoTable.Rows("people"))
        {
            // 5550 is given to nobody in Shanghai; example is reserved for examples.
            var entry = new PersonEntry(row[1], row[0], $"{row[0]}@yunjian.example", $"021-5550-{++number:0000}");
            var first = (await people.Add(Actor.Platform, entry, Post(row[2], row[3], row[4]), stop)).Value;
            logins[row[0]] = first.PersonId;
            if (row[5].Split(':') is [var unit, var role, var title])
                _ = (await people.Appoint(Actor.Platform, first.PersonId, Post(unit, role, title), stop)).Value;
        }
        foreach (var account in await db.Set<Accounts.Account>().ToListAsync(stop))
            account.IsFirstPassword = false;
    }

    private PostEntry Post(string unit, string role, string title) =>
        new(unit.Length == 0 ? null : units[unit], Enum.Parse<Role>(role), title, new DateOnly(2026, 1, 1));

    private async Task FillTrainings(CancellationToken stop)
    {
        foreach (var row in DemoTable.Rows("trainings"))
            _ = (await trainings.Record(Office, new(
                units[row[1]], Enum.Parse<TrainingKind>(row[2]), Day(row[0]), row[3], Enum.Parse<Audience>(row[4]), [.. row[6].Split(';').Select(Attending)])
            {
                Regulations = row[5].Length == 0 ? null : row[5],
            }, stop)).Value;
    }

    /// <summary><c>FGW@lu.jian</c> is a member of staff, <c>FGW*4</c> four people.</summary>
    private AttendanceEntry Attending(string written) => written.Split('@', '*') is [var unit, var who] && written.Contains('@')
        ? new(units[unit], logins[who])
        : new(units[written.Split('*')[0]], null, int.Parse(written.Split('*')[1], CultureInfo.InvariantCulture));

    private async Task FillHearings(CancellationToken stop)
    {
        foreach (var row in DemoTable.Rows("hearings"))
            _ = (await hearings.Record(Office, new(units[row[1]], Day(row[0]), row[2], row[3], row[4]), stop)).Value;
    }

    private async Task FillStaffing(CancellationToken stop)
    {
        var posts = (await db.Set<Post>().Where(post => post.UnitId != null).ToListAsync(stop)).ToLookup(post => post.UnitId!.Value, post => post.PersonId);
        foreach (var (code, id) in units.Where(unit => posts.Contains(unit.Value) && !WithoutAnybody.Contains(unit.Key)))
        {
            var here = posts[id].Distinct().ToList();
            var deputy = WithoutDeputy.Contains(code) ? (Guid?)null : here.Skip(1).Select(person => (Guid?)person).FirstOrDefault();
            _ = (await staffing.Name(Office, id, here[0], deputy, stop)).Value;
        }
        foreach (var (code, amount) in new[] { ("QFB", 480_000m), ("FGW", 60_000m), ("RSJ", 75_000m), ("FZ", 120_000m), ("HQ", 98_000m) })
            _ = (await funds.Report(Office, new(units[code], 2026, amount, "2026年部门预算", null), stop)).Value;
        _ = (await funds.List(Office, new(units["QFB"], new(2026, 4, 10), "《中华人民共和国政府信息公开条例》、《上海市政府信息公开规定》", "2026年领导干部应知应会清单", null), stop)).Value;
    }

    /// <summary>One to read; two have passed it, one must try again.</summary>
    private async Task FillStudy(CancellationToken stop)
    {
        var study = (await studies.Issue(Office, new(DemoStudy.Title, DemoStudy.Source, DemoStudy.Text, DemoStudy.Questions, 80, new(2026, 11, 30)), stop)).Value;
        foreach (var (login, unit, answers) in new (string, string, int?[])[] { ("lu.jian", "FGW", [1, 0, 2, 1]), ("wei.tong", "JW", [1, 0, 2, 1]), ("tu.shu", "JYJ", [0, 0, 1, 1]) })
            if (logins.TryGetValue(login, out var person))
                _ = (await studies.Answer(new(person, login, units[unit], null, Role.Clerk), study, answers, stop)).Value;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
