using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies;

/// <summary>What was entered for a unit and counts in figures. Nobody edits it; it is withdrawn with its reason and entered anew.</summary>
internal interface IUnitRecord
{
    /// <summary>In the names of permissions, acts and subjects: <c>hearing</c>.</summary>
    static abstract string Noun { get; }

    static abstract Refusal Unknown { get; }

    static abstract Refusal WithdrawalNeedsReason { get; }

    Guid Id { get; }

    Guid UnitId { get; }

    /// <summary>One Chinese line for the log.</summary>
    string Line { get; }

    DateTime? WithdrawnAt { get; }

    void Withdraw(DateTime at, string why);
}

internal static class RecordWithdrawal
{
    public static Task<Outcome<Guid>> Withdraw<TRecord>(this ActBook acts, PermissionBook permissions, CurrentPerson person, Guid id, string? why, CancellationToken stop)
        where TRecord : class, IUnitRecord =>
        acts.Do<Guid>($"agencies.withdraw-{TRecord.Noun}", person.Actor, why, async doing =>
        {
            if (await doing.Db.FindAsync<TRecord>([id], stop) is not { WithdrawnAt: null } record)
                return TRecord.Unknown;
            if (!permissions.MayWriteFor(person, $"agencies.record-{TRecord.Noun}", record.UnitId))
                return UnitScope.NotYourUnit;
            if (string.IsNullOrWhiteSpace(why))
                return TRecord.WithdrawalNeedsReason;
            record.Withdraw(doing.Now, why);
            doing.About($"agencies.{TRecord.Noun}", id, $"撤销{record.Line}");
            return id;
        }, stop);
}
