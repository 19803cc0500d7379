using System.Xml;

namespace Mingtang.Reading.Packages;

/// <summary>XML that can neither name outside things nor fill the memory with names.</summary>
internal static class SafeXml
{
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
        CloseInput = true,
        NameTable = new FewNames(),
    });

    private sealed class FewNames : NameTable
    {
        private const int Most = 50_000;
        private int added;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++added > Most ? throw new StopReading(Refusals.Damaged) : name;
    }
}
