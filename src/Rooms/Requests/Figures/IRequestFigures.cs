using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Figures;

/// <summary>The door to the year's figures, for the annual report and the command line.</summary>
public interface IRequestFigures
{
    /// <param name="agencyCode">Null counts the whole district.</param>
    Task<Outcome<RequestYear>> Of(int year, string? agencyCode, CancellationToken stop = default);

    /// <summary>The year's tables on paper, as a docx.</summary>
    byte[] Print(RequestYear year);
}

/// <param name="Faults">Identities that do not hold, last year's row four included; empty when the tables are sound.</param>
public sealed record RequestYear(int Year, string Agency, TableThree Three, TableFour Four, long FeeYuan, IReadOnlyList<Refusal> Faults);
