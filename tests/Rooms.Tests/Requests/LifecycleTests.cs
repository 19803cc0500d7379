using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests;

/// <summary>The table of rules 1.6: one application, one row.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void Every_state_is_reached_and_every_open_state_leads_to_an_end()
    {
        HashSet<RequestState> reached = [RequestLifecycle.Table.Start];
        while (RequestLifecycle.Table.Rows.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }
        reached.ShouldBe(Enum.GetValues<RequestState>(), ignoreOrder: true);

        HashSet<RequestState> ending = [RequestState.Archived];
        while (RequestLifecycle.Table.Rows.Any(row => ending.Contains(row.To) && ending.Add(row.From)))
        {
        }
        ending.ShouldBe(Enum.GetValues<RequestState>(), ignoreOrder: true);
    }

    [Fact]
    public void Nothing_leads_back_from_a_result_and_nothing_is_suspended_after_service()
    {
        RequestLifecycle.Table.Rows.Where(row => !row.From.IsOpen()).ShouldAllBe(row => !row.To.IsOpen());
        RequestLifecycle.Table.ActsFrom(RequestState.Answered).ShouldBe([RequestAct.LogContact, RequestAct.Archive]);
    }

    [Fact]
    public void A_correction_can_be_asked_from_one_state_only_and_never_twice_in_a_life() => Parallel.For(0, 3_000, seed =>
        RandomCase.Lived(seed, steps: 40, new(2024, 1, 1), 600).All<CorrectionAsked>().Count().ShouldBeLessThanOrEqualTo(1, $"seed {seed}"));

    /// <summary>Whatever anybody tries in whatever order: an open case has no row, a closed one has exactly one of the 21, and it was received before it.</summary>
    [Fact]
    public void No_path_leaves_a_case_without_exactly_one_result_row()
    {
        var rows = new int[22];
        Parallel.For(0, 8_000, seed =>
        {
            var log = RandomCase.Lived(seed, steps: 60, new(2024, 1, 1), 600, bold: seed % 4 > 0);
            var results = log.Entries.Select(entry => entry.What).OfType<IResult>().ToList();
            results.Count.ShouldBe(log.State.IsOpen() ? 0 : 1, $"seed {seed}: {log.State}");
            if (results is not [var result])
                return;
            result.On.ShouldBeGreaterThanOrEqualTo(log.ReceivedOn!.Value, $"seed {seed}");
            Interlocked.Increment(ref rows[(int)result.Reply]);
        });
        var missing = ReplyRow.All.Where(row => rows[(int)row.Kind] == 0).Select(row => row.Label);
        missing.ShouldBeEmpty("every row must have been reached, or the walk proves nothing");
    }

    /// <summary>Whoever wrote a reply has neither reviewed nor signed it; whoever asked for an extension has not approved it.</summary>
    [Fact]
    public void Four_eyes_hold_on_every_path() => Parallel.For(0, 3_000, seed =>
    {
        var log = RandomCase.Lived(seed, steps: 60, new(2024, 1, 1), 600);
        if (log.Has<Served>())
        {
            log.WhoDid<LegalPassed>().ShouldNotBe(log.DrafterId);
            log.WhoDid<SecrecyPassed>().ShouldNotBe(log.DrafterId);
            log.WhoDid<ReplySigned>().ShouldNotBe(log.DrafterId);
        }
        if (log.Has<ExtensionApproved>())
            log.WhoDid<ExtensionApproved>().ShouldNotBeNull();
    });

    [Fact]
    public void An_extension_is_told_once_within_the_first_term_and_adds_at_most_twenty_days() => Parallel.For(0, 3_000, seed =>
    {
        var log = RandomCase.Lived(seed, steps: 40, new(2024, 1, 1), 600);
        var told = log.All<ExtensionNotified>().ToList();
        told.Count.ShouldBeLessThanOrEqualTo(1);
        told.ShouldAllBe(extension => extension.Days >= 1 && extension.Days <= 20);
    });

    [Fact]
    public void Every_fact_reads_back_from_what_is_stored() => Parallel.For(0, 300, seed =>
    {
        foreach (var entry in RandomCase.Lived(seed, steps: 40, new(2024, 1, 1), 600).Entries)
            Happening.Read(entry.What.ToJson()).ToJson().ShouldBe(entry.What.ToJson());
    });

    [Fact]
    public void Every_act_has_a_permission_and_a_name_in_the_log() => Enum.GetValues<RequestAct>().ShouldAllBe(act =>
        RequestPermissions.For(act).All(needed => RequestPermissions.All.Any(known => known.Name == needed)) && RequestFrame.NameOf(act).StartsWith("requests."));
}
