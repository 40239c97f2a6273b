// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <utility>

namespace synstep::architecture {
namespace {

namespace fs = std::filesystem;

// Takes comments and the insides of literals away, line by line. Raw strings end with their own delimiter.
class Stripper {
  public:
    std::string strip(const std::string& line) {
        std::string out;
        for (std::size_t i = 0; i < line.size();) i += take(line, i, out);
        return out;
    }

  private:
    std::size_t take(const std::string& line, std::size_t i, std::string& out) {
        if (inComment_ || !rawEnd_.empty()) {
            const std::string& end = inComment_ ? commentEnd_ : rawEnd_;
            const std::size_t found = line.find(end, i);
            if (found == std::string::npos) return line.size() - i;
            const std::size_t taken = found + end.size() - i;
            inComment_ = false;
            rawEnd_.clear();
            return taken;
        }
        if (line.compare(i, 2, "//") == 0) return line.size() - i;
        if (line.compare(i, 2, "/*") == 0) {
            inComment_ = true;
            return 2;
        }
        if (line.compare(i, 2, "R\"") == 0) {
            const std::size_t open = line.find('(', i);
            if (open != std::string::npos) {
                rawEnd_ = ")" + line.substr(i + 2, open - i - 2) + "\"";
                out += "\"\"";
                return open + 1 - i;
            }
        }
        const bool separator =
            line[i] == '\'' && i > 0 && std::isxdigit(static_cast<unsigned char>(line[i - 1]));
        if (line[i] == '"' || (line[i] == '\'' && !separator)) return literal(line, i, out);
        out += line[i];
        return 1;
    }

    static std::size_t literal(const std::string& line, std::size_t i, std::string& out) {
        const char quote = line[i];
        std::size_t end = i + 1;
        while (end < line.size() && line[end] != quote) end += line[end] == '\\' ? 2 : 1;
        out += {quote, quote};
        return std::min(end + 1, line.size()) - i;
    }

    bool inComment_ = false;
    std::string rawEnd_;
    const std::string commentEnd_ = "*/";
};

SourceFile read(const fs::path& root, const fs::path& path) {
    SourceFile file{fs::relative(path, root).generic_string(), {}, {}};
    std::ifstream in(path);
    Stripper stripper;
    for (std::string line; std::getline(in, line);) {
        file.lines.push_back(line);
        file.code.push_back(stripper.strip(line));
    }
    return file;
}

// Reads code character by character and notes where functions begin and end.
class FunctionFinder {
  public:
    void take(char c, std::size_t line) {
        const bool blank = std::isspace(static_cast<unsigned char>(c));
        if (!blank && std::exchange(closed_, false) && (c == '{' || c == ',')) reopen();
        if (head_.empty() && !blank) headLine_ = line;
        if (c == '{') {
            open();
        } else if (c == '}') {
            close(line);
        } else if (depth_ == 0 && c == ';') {
            head_.clear();
        } else if (depth_ == 0 && !(head_.empty() && blank)) {
            head_ += c;
        }
    }

    std::vector<Function> found() && { return std::move(functions_); }

  private:
    void open() {
        static const std::regex scope(R"(\b(namespace|class|struct|enum|union|extern)\b[^(]*$)");
        static const std::regex function(R"(\)\s*(const|noexcept|override|final|\s|->.*|:.*)*$)");
        if (depth_ == 0 && std::regex_search(head_, scope)) {
            head_.clear();
        } else if (depth_++ == 0) {
            isFunction_ = std::regex_search(head_, function);
            begin_ = headLine_;
        }
    }

    // The end of a scope when no function is open.
    void close(std::size_t line) {
        if (depth_ > 0 && --depth_ == 0 && isFunction_) {
            functions_.push_back({begin_, line + 1 - begin_});
            closed_ = true;
        }
        if (depth_ == 0) head_.clear();
    }

    // It was only a braced initializer of a constructor's member: the function goes on.
    void reopen() {
        functions_.pop_back();
        head_ = "()";
        headLine_ = begin_;
    }

    std::vector<Function> functions_;
    std::string head_;  // the text since the last ';', '{' or '}' outside functions
    std::size_t headLine_ = 0;
    std::size_t begin_ = 0;
    int depth_ = 0;  // of braces, from that of the present function
    bool isFunction_ = false;
    bool closed_ = false;  // just now, a function
};

}  // namespace

std::string SourceFile::folder() const {
    const std::size_t first = path.find('/');
    const std::size_t second = first == std::string::npos ? first : path.find('/', first + 1);
    return second != std::string::npos ? path.substr(0, second)
                                       : path.substr(0, first == std::string::npos ? 0 : first);
}

std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders) {
    const fs::path root = SYNSTEP_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension == ".h" || extension == ".cpp") files.push_back(read(root, entry.path()));
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf(const SourceFile& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> includes;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        std::smatch match;
        if (std::regex_search(file.lines[i], match, pattern)) includes.push_back({match[1].str(), i + 1});
    }
    return includes;
}

std::vector<Function> functionsOf(const SourceFile& file) {
    FunctionFinder finder;
    for (std::size_t i = 0; i < file.code.size(); ++i) {
        if (!file.code[i].empty() && file.code[i][0] == '#') continue;
        for (const char c : file.code[i]) finder.take(c, i + 1);
        finder.take(' ', i + 1);
    }
    return std::move(finder).found();
}

}  // namespace synstep::architecture
