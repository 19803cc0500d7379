using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;

namespace Mingtang.Foundation.Cryptography;

public sealed class CryptographyTests
{
    private static readonly ICryptography[] Both = [new StandardCryptography(), new SmCryptography()];

    public static TheoryData<int> Settings => [0, 1];

    /// <summary>GB/T 32905-2016, annex A.</summary>
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_gives_the_digests_of_the_standard(string text, string expected) =>
        Convert.ToHexStringLower(new SmCryptography().Digest(Encoding.ASCII.GetBytes(text))).ShouldBe(expected);

    /// <summary>RFC 8998, appendix A.1.</summary>
    [Fact]
    public void Sm4_gcm_gives_the_cipher_text_of_the_standard()
    {
        var made = Sm4Seal.Run(
            true,
            Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210"),
            Convert.FromHexString("00001234567800000000ABCD"),
            Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"),
            Convert.FromHexString("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
        Convert.ToHexString(made).ShouldBe(
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC");
    }

    [Fact]
    public void Sha256_is_the_digest_unless_set() =>
        new StandardCryptography().Named("abc"u8).ShouldBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Theory]
    [MemberData(nameof(Settings))]
    public void What_is_sealed_opens_again_and_a_changed_bit_does_not(int setting)
    {
        var cryptography = Both[setting];
        Prop.ForAll<byte[], int>((plain, at) =>
        {
            var key = cryptography.NewKey();
            var closed = cryptography.Seal(key, plain);
            var opens = cryptography.Open(key, closed).SequenceEqual(plain);
            closed[Math.Abs((long)at) % closed.Length] ^= 1;
            return opens && Throws(() => cryptography.Open(key, closed)) && Throws(() => cryptography.Open(cryptography.NewKey(), cryptography.Seal(key, plain)));
        }).Holds();
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Two_seals_of_the_same_text_differ(int setting)
    {
        var key = Both[setting].NewKey();
        Both[setting].Seal(key, "同一段"u8).ShouldNotBe(Both[setting].Seal(key, "同一段"u8));
    }

    [Fact]
    public void Either_setting_reads_what_the_other_wrote()
    {
        var key = Both[0].NewKey();
        Both[1].Open(key, Both[0].Seal(key, "旧"u8)).ShouldBe("旧"u8.ToArray());
        Both[0].Open(key, Both[1].Seal(key, "新"u8)).ShouldBe("新"u8.ToArray());
        Both[1].DigestAs("sha256", "abc"u8).ShouldBe(Both[0].Digest("abc"u8));
    }

    [Theory]
    [InlineData("sha256")]
    [InlineData("sm3")]
    public async Task A_stream_has_the_digest_of_its_bytes(string name)
    {
        var bytes = RandomNumberGenerator.GetBytes(200_001);
        (await Both[0].DigestAs(name, new MemoryStream(bytes))).ShouldBe(Both[0].DigestAs(name, bytes));
    }

    private static bool Throws(Action open)
    {
        try
        {
            open();
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
