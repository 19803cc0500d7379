using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

internal static class UnitImportRefusals
{
    public static readonly Refusal FileMissing = new("agencies.import-file-missing", "请选择 csv 或 xlsx 文件。", "Upload");

    public static readonly Refusal NoTable = new(
        "agencies.import-no-table", "文件里没有找到机构表：第一行须有「单位代码」「规范全称」「简称」「类别」「上级代码」各列标题。", "Upload");

    public static readonly Refusal NoRows = new("agencies.import-no-rows", "机构表里没有数据行。", "Upload");

    public static readonly Refusal TooManyRows = new("agencies.import-too-many-rows", "一次最多导入5000行，请拆分文件。", "Upload");

    public static Refusal KindUnknown(string written) =>
        new("agencies.import-kind-unknown", written.Length == 0 ? "没有写类别。" : $"类别「{written}」不是平台的单位类别之一。", "Kind");

    public static readonly Refusal ParentUnknown = new("agencies.import-parent-unknown", "上级代码既不在平台中，也不在本文件前面的合格行中。", "ParentId");

    public static readonly Refusal CodeTwice = new("agencies.import-code-twice", "单位代码在本文件中重复。", "Code");

    public static readonly Refusal DateUnreadable = new("agencies.import-date-unreadable", "设立日期应写作 2020-01-31。", "ValidFrom");

    public static readonly Refusal YesNoUnreadable = new("agencies.import-yes-no-unreadable", "「受理依申请公开」应填「是」或「否」。", "AcceptsRequests");

    public static Refusal RowsRefused(int count) =>
        new("agencies.import-rows-refused", $"有{count}行不合格，没有导入任何单位。请改正文件，或选择「只导入合格行」。", "Upload");
}
