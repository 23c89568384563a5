"""Answers as the platforms really send them, and as attackers would."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.catalog.errors import BadAnswer, Transient
from sijeong.catalog.http.reading import error_words, json_of, looks_like_html, text_of, xml_of
from sijeong.catalog.http.request import Answer


def answer(body, content_type="application/json"):
    body = body.encode() if isinstance(body, str) else body
    return Answer("http://server/data?a=1", 200, {"content-type": content_type}, body)


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"a": "\xea\xb0\x80"}',
        '{"a": "가"}'.encode("utf-16"),
        '{"a": "가"}'.encode("cp949"),
        '  \n{"a": "가"}\n\x00'.encode(),
    ],
)
def test_json_in_the_encodings_that_come(body):
    assert json_of(answer(body)) == {"a": "가"}


def test_json_in_a_declared_korean_charset():
    assert json_of(answer('{"a": "힣"}'.encode("cp949"), "application/json;charset=EUC-KR")) == {"a": "힣"}


def test_json_with_raw_control_characters_and_unescaped_quotes():
    error = '{"level": "2", "code": "INVALID_KEY", "text": "key "abc",\n\tis wrong"}'
    body = '{"response": {"status": "ERROR", "error": ' + error + "}}"
    assert json_of(answer(body))["response"]["error"] == {
        "level": "2",
        "code": "INVALID_KEY",
        "text": 'key "abc",\n\tis wrong',
    }


def test_the_words_of_an_error_that_nothing_repairs():
    body = '{"error": {"code" : "INCORRECT_KEY", "text":"인증키 "x", "y": 정보가\n올바르지 않습니다."'
    with pytest.raises(Transient):
        json_of(answer(body))
    assert error_words(body, "code", "text", "level")["code"] == "INCORRECT_KEY"
    assert error_words(body, "text")["text"].startswith("인증키")


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=12,
    )
)
def test_valid_json_is_read_as_the_standard_reader_does(value):
    assert json_of(answer(json.dumps({"v": value}))) == {"v": value}


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 200))
def test_cut_json_is_always_noticed(length):
    whole = json.dumps({"items": [{"name": f"정왕동 {n}", "x": n} for n in range(20)]}, ensure_ascii=False)
    with pytest.raises(Transient, match="server is no valid JSON"):
        json_of(answer(whole.encode()[:length]))


def test_json_nested_beyond_reason():
    with pytest.raises(Transient):
        json_of(answer("[" * 200_000 + "]" * 200_000))


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html></html>",
        "\ufeff \n<HTML><body>login</body></HTML>",
        '<?xml version="1.0"?><!-- a --><!DOCTYPE html PUBLIC "x"><html/>',
        "<!-- proxy -->\n<html>",
    ],
)
def test_a_web_page_instead_of_data(page):
    assert looks_like_html(answer(page))
    for read in (json_of, xml_of):
        with pytest.raises(BadAnswer, match="open http://server/data in a browser"):
            read(answer(page))


def test_xml_under_the_name_of_html_is_xml():
    assert (
        xml_of(answer('<?xml version="1.0"?><OpenAPI_ServiceResponse/>', "text/html")).tag == "OpenAPI_ServiceResponse"
    )
    assert not looks_like_html(answer('{"html": "<html>"}', "text/html"))


@pytest.mark.parametrize("encoding", ["utf-8", "euc-kr", "UTF-16"])
def test_xml_in_the_encodings_that_come(encoding):
    body = f'<?xml version="1.0" encoding="{encoding}"?><a><b>정왕동</b></a>'.encode(encoding)
    assert xml_of(answer(body)).findtext("b") == "정왕동"


def test_xml_with_namespaces_and_a_leading_blank():
    root = xml_of(answer(' \n<w:F xmlns:w="http://w"><w:m/></w:F>'))
    assert (root.tag, root[0].tag) == ("{http://w}F", "{http://w}m")


BOMB = '<!DOCTYPE a [<!ENTITY b "bb">' + "".join(f'<!ENTITY b{n} "{f"&b{n - 1 or str()};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "body",
    [
        BOMB + "]><a>&b8;</a>",
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>',
        '<?xml version="1.0"?>' + " " * 200_000 + "<!DOCTYPE a><a/>",
        ('<?xml version="1.0" encoding="UTF-16"?>' + BOMB + "]><a>&b8;</a>").encode("utf-16"),
    ],
)
def test_hostile_definitions_are_refused(body):
    with pytest.raises(BadAnswer, match="DTD"):
        xml_of(answer(body))


def test_endless_nesting_is_refused():
    with pytest.raises(BadAnswer, match="nested too deeply"):
        xml_of(answer("<a>" * 1_000_000))


def test_too_many_elements_are_refused(monkeypatch):
    monkeypatch.setattr("sijeong.catalog.http.reading.MOST_ELEMENTS", 1000)
    with pytest.raises(BadAnswer, match="too many elements"):
        xml_of(answer("<a>" + "<b/>" * 1001 + "</a>"))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 330))
def test_cut_xml_is_always_noticed(length):
    whole = '<?xml version="1.0" encoding="utf-8"?><r>' + "".join(f"<i n='{n}'>동</i>" for n in range(20)) + "</r>"
    assert len(whole.encode()) > 330
    with pytest.raises(Transient, match="breaks off or is damaged"):
        xml_of(answer(whole.encode()[:length]))


def test_text_of_unknown_bytes_never_fails():
    assert isinstance(text_of(answer(bytes(range(256)))), str)
