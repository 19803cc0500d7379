namespace Mingtang.Kernel.Fees;

/// <summary>One tier of a fee, as the fee notice lists it.</summary>
/// <param name="First">The first item or page of the tier that was counted, from 1.</param>
/// <param name="Last">The last; counted in.</param>
/// <param name="UnitYuan">What each costs.</param>
/// <param name="Unit">件 or 页.</param>
public sealed record FeeTier(int First, int Last, int UnitYuan, string Unit)
{
    public int Count => Last - First + 1;

    public long Yuan => (long)Count * UnitYuan;

    /// <summary>「第31至40件，每件200元，计2000元」.</summary>
    public override string ToString() =>
        $"第{(First == Last ? $"{First}" : $"{First}至{Last}")}{Unit}，{(UnitYuan == 0 ? "免收" : $"每{Unit}{UnitYuan}元，计{Yuan}元")}";
}

/// <summary>A fee and how it came about, tier by tier.</summary>
public sealed class FeeReckoning
{
    private readonly int count;
    private readonly int already;
    private readonly string unit;
    private readonly Func<IEnumerable<(int Last, int Price)>> tiers;

    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or both together exceed <see cref="InformationFee.MostCounted"/>.</exception>
    internal FeeReckoning(int count, int already, string unit, Func<IEnumerable<(int Last, int Price)>> tiers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(already);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)count + already, InformationFee.MostCounted, nameof(count));
        (this.count, this.already, this.unit, this.tiers) = (count, already, unit, tiers);
        Result = Derive().Sum(tier => tier.Yuan);
    }

    /// <summary>The fee in yuan.</summary>
    public long Result { get; }

    /// <summary>The tiers touched, free ones included, in order; none for a count of 0.</summary>
    public IReadOnlyList<FeeTier> Derivation => field ??= [.. Derive()];

    private IEnumerable<FeeTier> Derive()
    {
        var first = already + 1;
        foreach (var (last, price) in tiers())
        {
            if (first > already + count)
                yield break;
            if (first > last)
                continue;
            var tier = new FeeTier(first, Math.Min(last, already + count), price, unit);
            yield return tier;
            first = tier.Last + 1;
        }
    }
}
