using System.Net;
using System.Text;
using Downlink.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Downlink.Server;

/// <summary>Answers with the site: the same bytes as a build writes, but for the script in pages.</summary>
internal sealed class SiteAnswers(PreviewSite site, LiveNews news, PageFailures failures)
{
    private readonly FileExtensionContentTypeProvider _types = new();

    public async Task AnswerAsync(HttpContext context)
    {
        var state = site.Current;
        if (state.Pages is not { } pages)
        {
            await SendProblemsAsync(context);
            return;
        }

        var basePath = pages.Snapshot.Plan.Address.BasePath;
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (
            path.StartsWith(basePath + "/", StringComparison.Ordinal)
            && pages.Snapshot.FindSearchFile(path[(basePath.Length + 1)..]) is { } file
        )
        {
            await SendAsync(ServedPage.Of(file.Bytes), file.Path, context);
            return;
        }

        var answer = new PublishedPaths(pages.Snapshot.Find, basePath).Find(path);
        context.Response.StatusCode = answer.Status;
        if (answer.Location is { } location)
            context.Response.Headers.Location = location + context.Request.QueryString;
        else if (answer.Page is { } page)
            await SendAsync(page, state, pages, context);
    }

    private async Task SendAsync(Page page, PreviewState state, PageShelf pages, HttpContext context)
    {
        var hadFailed = pages.HasFailed;
        var rendered = pages.Render(page);
        if (rendered is null)
        {
            rendered =
                state.Former is { } former && former.Snapshot.Find(page.Permalink.OutputPath) is { } before ? former.Render(before) : null;
            if (!hadFailed)
                news.TellProblems();
            failures.Tell(pages.TakeErrors());
        }

        if (rendered is null)
            await SendProblemsAsync(context);
        else
            await SendAsync(rendered, page.Permalink.OutputPath, context);
    }

    private async Task SendAsync(ServedPage page, string file, HttpContext context)
    {
        var type = ContentType(file);
        var isHtml = type.StartsWith("text/html", StringComparison.Ordinal);
        var bytes = isHtml ? LiveScript.AddTo(page.Bytes.Span, page.Hash, news.Session) : page.Bytes;
        // What isn't there has no state that one could ask about.
        var isThere = context.Response.StatusCode == StatusCodes.Status200OK;
        var tag = isThere ? new EntityTagHeaderValue($"\"{page.Hash}.{(isHtml ? news.Session : "")}\"") : null;
        await Results.Bytes(bytes, type, enableRangeProcessing: isThere, entityTag: tag).ExecuteAsync(context);
    }

    /// <summary>
    /// A page of nothing but the overlay, for want of anything else to show. It is the only answer that says it is a failure.
    /// </summary>
    private async Task SendProblemsAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = $"""
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>The site has errors</title>
            <body><pre>{WebUtility.HtmlEncode(string.Join('\n', site.Current.Problems))}</pre></body></html>

            """;
        await context.Response.Body.WriteAsync(LiveScript.AddTo(Encoding.UTF8.GetBytes(page), "", news.Session), context.RequestAborted);
    }

    private string ContentType(string file)
    {
        var type = _types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/javascript" or "application/json" or "application/xml" or "image/svg+xml";
        return isText ? type + "; charset=utf-8" : type;
    }
}
