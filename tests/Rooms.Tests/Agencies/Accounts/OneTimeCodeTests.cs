using FsCheck.Fluent;

namespace Mingtang.Agencies.Accounts;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    /// <summary>The vectors of RFC 6238 appendix B, last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCode.At(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void A_code_counts_within_one_step_and_only_when_newer_than_the_last() =>
        Prop.ForAll(Gen.Choose(10, 1_000_000).Zip(Gen.Choose(-4, 4)).Zip(Gen.Choose(-3, 3)).ToArbitrary(), at =>
        {
            var ((step, off), last) = at;
            var accepted = OneTimeCode.Accept(Key, OneTimeCode.At(Key, step + off), DateTimeOffset.FromUnixTimeSeconds(step * 30L), step + last);
            // Two steps may share a code by chance; then the later one is taken.
            return accepted is null == (Math.Abs(off) > 1 || off <= last) || accepted != step + off;
        }).Holds();

    [Fact]
    public void Letters_and_spaces_around_the_digits_do_no_harm_and_nothing_else_passes()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);
        OneTimeCode.Accept(Key, " 287 082 ", now, 0).ShouldBe(1);
        OneTimeCode.Accept(Key, "", now, 0).ShouldBeNull();
        OneTimeCode.Accept(Key, "28708", now, 0).ShouldBeNull();
        OneTimeCode.Accept(Key, "287083", now, 0).ShouldBeNull();
    }

    [Fact]
    public void Base32_reads_what_authenticator_apps_are_given() => Base32.Decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").ShouldBe(Key);
}
